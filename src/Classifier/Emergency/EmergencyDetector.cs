using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Emergency;

/// <summary>
/// Rules of data/city/language/emergency_phrases.tsv, and the learned head that leads them. A danger named
/// alone counts; a sign of danger needs a word of now or of help beside it; the past, drills, plans and
/// questions calm both. What is said in the chat the danger reader hears too.
/// </summary>
internal sealed class EmergencyDetector(
    ProductFolders folders,
    ReportScorer scorer,
    DangerReader reader
) : IEmergencyDetector
{
    // An emergency is told in its first lines; a longer text must not cost more.
    private const int LongestRead = 1500;
    private const int LongestMatch = 60;

    private readonly Lazy<EmergencyRules> _rules = new(() =>
        EmergencyRules.Read(Path.Combine(folders.City, "language", "emergency_phrases.tsv"))
    );

    public EmergencySignal? Detect(string text) => Read(text).Signal;

    /// <summary>
    /// Words said to the assistant. Reports are not read by the danger reader: they tell much of hazards that nobody is
    /// near, and there it is bolder than the city.
    /// </summary>
    public async ValueTask<EmergencySignal?> DetectAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        var words = Read(text);
        var beginning = Beginning(text);

        // Without a model file the rules stand alone, as they do in the first moments of a start.
        if (
            !scorer.HasModel
            || await scorer.ScoreAsync(beginning, cancellationToken) is not { } read
        )
        {
            return words.Signal;
        }

        var literal = await LiterallyAsync(read, words, cancellationToken);
        var whole = Probability(literal);

        var isAlarm =
            literal is not null
            && DangerOdds.IsInDoubt(whole, words)
            && await reader.OddsAsync(literal.Meant, cancellationToken) is { } pieces
                ? EmergencyDecision.Of(
                    DangerOdds.Mean(whole, pieces),
                    words,
                    read.Thresholds.InChat
                )
                : EmergencyDecision.Of(whole, words, read.Thresholds);

        return isAlarm ? words.Signal ?? Learned(beginning, read.Scores) : null;
    }

    /// <summary>How likely the learned head holds danger, figures of speech in plain words.</summary>
    internal async ValueTask<double> ProbabilityAsync(
        ScoredText read,
        EmergencyWords words,
        CancellationToken cancellationToken
    ) => Probability(await LiterallyAsync(read, words, cancellationToken));

    internal EmergencyWords Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return string.IsNullOrWhiteSpace(text)
            ? EmergencyWords.None
            : _rules.Value.Words(Beginning(text));
    }

    private async ValueTask<ScoredText?> LiterallyAsync(
        ScoredText read,
        EmergencyWords words,
        CancellationToken cancellationToken
    )
    {
        var literal = words.Literal(read.Text);

        return literal == read.Text
            ? read
            : await scorer.ScoreAsync(literal, read.Version, cancellationToken);
    }

    private static double Probability(ScoredText? literal) =>
        literal?.Scores.Of(HeadLayout.Emergency)[1] ?? 0;

    private static string Beginning(string text) =>
        text.Length > LongestRead ? text[..LongestRead] : text;

    private static EmergencySignal Learned(string text, HeadScores scores) =>
        new(
            EmergencyNumbers.For(HeadReading.Categories(scores)[0].Label),
            text.Length > LongestMatch ? text[..LongestMatch] : text
        );
}
