using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Heads;

/// <summary>A text as it was sent and as it was meant, its n-grams, what the model makes of them, and whose thresholds decide.</summary>
internal sealed record ScoredText(
    string Text,
    string Meant,
    SparseText Grams,
    HeadScores Scores,
    Thresholds Thresholds,
    string Version
);

/// <summary>Text → features → the model that is active when the text is scored, or one asked for by name.</summary>
internal sealed class ReportScorer(
    ModelShelf shelf,
    ILayeredEncoder encoder,
    KnownLanguage languages,
    ISpelling? spelling = null
)
{
    private readonly ReportVector _vectors = new(encoder);

    public bool HasModel => shelf.HasModel;

    public string ActiveVersion => shelf.ActiveVersion;

    /// <summary>Whether the text could be in a language the model learnt: of another it is only guessing.</summary>
    public bool Understands(ScoredText read) => languages.Holds(read.Meant);

    /// <summary>Null for texts without words or in a script the models never saw.</summary>
    public ValueTask<ScoredText?> ScoreAsync(string text, CancellationToken cancellationToken) =>
        ScoreAsync(text, null, cancellationToken);

    public async ValueTask<ScoredText?> ScoreAsync(
        string text,
        string? version,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var read = HashedGrams.Beginning(text);

        if (!ReadableText.SaysSomething(read))
        {
            return null;
        }

        var meant = MeantReport.Of(read, spelling);
        var vector = await _vectors.ReadAsync(meant.Text, cancellationToken);
        // One model for all of a text: it may be replaced between two lines.
        var model = version is null ? shelf.Active : shelf.Model(version);
        var grams = model.Grams.Read(meant.Tokens);

        return new ScoredText(
            read,
            meant.Text,
            grams,
            model.Score(vector, grams),
            model.Thresholds,
            model.Version
        );
    }
}
