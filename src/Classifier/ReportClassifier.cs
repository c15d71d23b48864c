using System.Globalization;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Rules;
using iHanoi.Encoder;

namespace iHanoi.Classifier;

/// <summary>
/// A report's labels: sentence vector and hashed n-grams through the ONNX heads, emergency rules and explicit
/// words beside them. Sure enough on held-out families, or it abstains.
/// </summary>
internal sealed class ReportClassifier(
    ProductFolders folders,
    ISentenceEncoder encoder,
    IEmergencyDetector emergencies,
    TimeProvider time
) : IReportClassifier, IDisposable
{
    // Rules raise too many alarms alone; the model must not call the text surely calm.
    private const double SurelyCalm = 0.02;
    private const int FewestLetters = 3;

    private readonly ReportVector _vectors = new(encoder);
    private readonly RuleBook _rules = new(folders);
    private readonly Lazy<ReportModel> _model = new(() => ReportModel.Load(folders));

    public async ValueTask<Classification> ClassifyAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        cancellationToken.ThrowIfCancellationRequested();

        var read = text.Length > HashedGrams.LongestRead ? text[..HashedGrams.LongestRead] : text;
        var grams = _model.Value.Grams.Read(read);

        if (!SaysSomething(read))
        {
            return Nothing();
        }

        var vector = await _vectors.ReadAsync(read, cancellationToken);
        var scores = _model.Value.Score(vector, grams);
        return Read(read, grams, scores);
    }

    public void Dispose()
    {
        if (_model.IsValueCreated)
        {
            _model.Value.Dispose();
        }
    }

    private Classification Read(string text, SparseText grams, HeadScores scores)
    {
        var rules = _rules.Read(text);
        var categories = HeadReading.Categories(scores);
        double emergency = scores.Of(HeadLayout.Emergency)[1];
        var isEmergency =
            emergency >= _model.Value.EmergencyThreshold
            || emergency >= SurelyCalm && emergencies.Detect(text) is not null;
        var kind = HeadReading.Kind(scores, rules, isEmergency);

        return new Classification(
            categories,
            HeadReading.Level(scores, kind.Label, rules.NamesDanger),
            kind,
            isEmergency,
            emergency,
            categories[0].Probability < _model.Value.CategoryThreshold,
            WordWeights.Of(text, grams, scores.Contributions),
            Stamp()
        );
    }

    /// <summary>Texts without words, or in a script the models never saw, get every label alike.</summary>
    private Classification Nothing()
    {
        var labels = Enum.GetValues<Category>();

        return new Classification(
            [
                .. labels
                    .OrderByDescending(label => label is Category.Other)
                    .Select(label => new LabelScore<Category>(label, 1.0 / labels.Length)),
            ],
            new LabelScore<Urgency>(Urgency.Normal, 1.0 / 3),
            new LabelScore<LegalKind>(LegalKind.Report, 1.0 / 5),
            IsEmergency: false,
            EmergencyProbability: 0,
            Abstained: true,
            [],
            Stamp()
        );
    }

    private static bool SaysSomething(string text)
    {
        var letters = text.Count(char.IsLetter);
        var latin = text.Count(c =>
            c < '\u0250' && char.IsLetter(c) || c is >= '\u1E00' and <= '\u1EFF'
        );
        var marks = text.Count(c =>
            CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
        );

        return letters >= FewestLetters && (latin + marks) * 2 > letters;
    }

    private AiStamp Stamp() => new(ReportModel.Name, ReportModel.CurrentVersion, time.GetUtcNow());
}
