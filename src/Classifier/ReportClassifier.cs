using iHanoi.Civic.Platform;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Routing;
using iHanoi.Classifier.Rules;

namespace iHanoi.Classifier;

/// <summary>
/// A report's labels: what the ONNX heads say, and emergency rules and explicit words beside them. Sure
/// enough of the desk on held-out families, or it abstains.
/// </summary>
internal sealed class ReportClassifier(
    ProductFolders folders,
    ReportScorer scorer,
    EmergencyDetector emergencies,
    Desks desks,
    TimeProvider time
) : IReportClassifier
{
    private readonly RuleBook _rules = new(folders);

    public ValueTask<Classification> ClassifyAsync(
        string text,
        CancellationToken cancellationToken
    ) => ClassifyAsync(text, null, cancellationToken);

    /// <summary>By the model that is active, or by one asked for by its version.</summary>
    internal async ValueTask<Classification> ClassifyAsync(
        string text,
        string? version,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(text);

        if (await scorer.ScoreAsync(text, version, cancellationToken) is not { } read)
        {
            return Nothing(version ?? scorer.ActiveVersion);
        }

        var danger = emergencies.Read(read.Text);
        var probability = await emergencies.ProbabilityAsync(read, danger, cancellationToken);
        return Read(read, danger, probability);
    }

    private Classification Read(ScoredText read, EmergencyWords danger, double emergency)
    {
        var scores = read.Scores;
        var thresholds = read.Thresholds;
        var rules = _rules.Read(read.Text);
        var categories = HeadReading.Categories(scores);
        var isEmergency = EmergencyDecision.Of(emergency, danger, thresholds);
        var isSure = EmergencyDecision.IsSure(emergency, isEmergency, thresholds);
        var kind = HeadReading.Kind(scores, rules, isSure, thresholds);

        var said = new Classification(
            categories,
            HeadReading.Level(scores, kind.Label, isEmergency, rules.NamesDanger, thresholds),
            kind,
            isEmergency,
            emergency,
            desks.Likeliest(scores.Of(HeadLayout.Category)).Probability < thresholds.Desk,
            WordWeights.Of(read.Text, read.Grams, scores.Contributions),
            Stamp(read.Version)
        );

        return scorer.Understands(read) ? said : OnlyTheAlarm(said);
    }

    // What sounds like a call for help is one in any language; every other label of a foreign text is a guess.
    private Classification OnlyTheAlarm(Classification guess)
    {
        var nothing = Nothing(guess.Stamp.Version);

        return nothing with
        {
            IsEmergency = guess.IsEmergency,
            EmergencyProbability = guess.EmergencyProbability,
            Urgency = guess.IsEmergency ? guess.Urgency : nothing.Urgency,
            LegalKind =
                guess.LegalKind.Label is LegalKind.Emergency ? guess.LegalKind : nothing.LegalKind,
        };
    }

    /// <summary>Texts without words, or in a script the models never saw, get every label alike.</summary>
    private Classification Nothing(string version)
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
            Stamp(version)
        );
    }

    private AiStamp Stamp(string version) => new(ReportModel.Name, version, time.GetUtcNow());
}
