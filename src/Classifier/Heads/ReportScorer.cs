using iHanoi.Civic.Platform;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Heads;

/// <summary>A text's n-grams and what the model makes of them.</summary>
internal sealed record ScoredText(string Text, SparseText Grams, HeadScores Scores);

/// <summary>Text → features → the one model of the process, for everything that asks it.</summary>
internal sealed class ReportScorer(ProductFolders folders, ISentenceEncoder encoder) : IDisposable
{
    private readonly ReportVector _vectors = new(encoder);
    private readonly Lazy<ReportModel> _model = new(() => ReportModel.Load(folders));

    public bool HasModel => _model.IsValueCreated || File.Exists(ReportModel.PathIn(folders));

    public Thresholds Thresholds => _model.Value.Thresholds;

    /// <summary>Null for texts without words or in a script the models never saw.</summary>
    public async ValueTask<ScoredText?> ScoreAsync(string text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = text.Length > HashedGrams.LongestRead ? text[..HashedGrams.LongestRead] : text;

        if (!ReadableText.SaysSomething(read))
        {
            return null;
        }

        var grams = _model.Value.Grams.Read(read);
        var vector = await _vectors.ReadAsync(read, cancellationToken);

        return new ScoredText(read, grams, _model.Value.Score(vector, grams));
    }

    public void Dispose()
    {
        if (_model.IsValueCreated)
        {
            _model.Value.Dispose();
        }
    }
}
