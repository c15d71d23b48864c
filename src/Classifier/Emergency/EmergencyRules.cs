using iHanoi.Civic.Reports;
using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Emergency;

/// <summary>
/// The rows of the phrase file by role. <c>mask</c>: words that only look like danger; <c>figure</c>: the same, and
/// so surely that the learned head reads the row's plain words instead, unless they stand in a <c>literal</c>; <c>alarm</c>: danger
/// that stands alone; <c>sign</c>: danger when help is asked for; <c>help</c>: calling for it, <c>ask</c>: politely; <c>now</c>: going on;
/// <c>calm</c>: past or hypothetical, unless now; <c>firm</c>: surely no emergency.
/// </summary>
internal sealed class EmergencyRules
{
    private readonly PhraseVocabulary _vocabulary = new();
    private readonly ILookup<string, PhraseRow> _rows;

    private EmergencyRules(string path) =>
        _rows = PhraseTable.Read(path, _vocabulary).ToLookup(row => row.Role);

    public static EmergencyRules Read(string path) => new(path);

    public EmergencyWords Words(string text)
    {
        var phrases = new PhraseText(text, _vocabulary);
        var firm = First("firm", phrases) is not null;
        var help = First("help", phrases) is not null;
        var asked = help || First("ask", phrases) is not null;
        var now = help || First("now", phrases) is not null;
        var calm = First("calm", phrases) is not null;
        var figures = MaskFigures(phrases);

        if (firm || (calm && !now))
        {
            return new EmergencyWords(null, IsCalm: true, figures);
        }

        Mask("mask", phrases);
        var signal =
            First("alarm", phrases) is { } alarm ? Signal(alarm, phrases, text)
            : asked && !calm && First("sign", phrases) is { } sign ? Signal(sign, phrases, text)
            : null;

        return new EmergencyWords(signal, IsCalm: false, figures);
    }

    private static EmergencySignal Signal(
        (PhraseRow Row, PhraseMatch Match) found,
        PhraseText phrases,
        string text
    )
    {
        var span = phrases.SpanOf(found.Match);
        return new EmergencySignal(found.Row.Argument, text.Substring(span.Start, span.Length));
    }

    private (PhraseRow Row, PhraseMatch Match)? First(string role, PhraseText phrases)
    {
        foreach (var row in _rows[role])
        {
            if (row.Pattern.Find(phrases) is { } match)
            {
                return (row, match);
            }
        }

        return null;
    }

    // What is meant as it stands ("cháy hàng quán") hides from the figures only.
    private IReadOnlyList<FigureOfSpeech> MaskFigures(PhraseText phrases)
    {
        var literal = Mask("literal", phrases);
        var figures = Mask("figure", phrases);
        literal.ForEach(found => phrases.Unmask(found.Match));

        return
        [
            .. figures.Select(found => new FigureOfSpeech(
                phrases.SpanOf(found.Match),
                found.Row.Argument
            )),
        ];
    }

    private List<(PhraseRow Row, PhraseMatch Match)> Mask(string role, PhraseText phrases)
    {
        var masked = new List<(PhraseRow, PhraseMatch)>();

        foreach (var row in _rows[role])
        {
            // A joke may be repeated; ten times is enough to stop looking.
            for (var i = 0; i < 10 && row.Pattern.Find(phrases) is { } match; i++)
            {
                masked.Add((row, match));
                phrases.Mask(match);
            }
        }

        return masked;
    }
}

/// <summary>Where it stands, and plain words for it: half a sentence that goes on unsaid would sound like danger.</summary>
internal readonly record struct FigureOfSpeech(PhraseSpan Span, string Plainly);

/// <summary>
/// What the words alone say: a danger, or that there surely is none, or nothing; and where they are figures of speech.
/// </summary>
internal sealed record EmergencyWords(
    EmergencySignal? Signal,
    bool IsCalm,
    IReadOnlyList<FigureOfSpeech> Figures
)
{
    public static readonly EmergencyWords None = new(null, IsCalm: false, []);

    /// <summary>The text that was read, or one that begins with it, with plain words for its figures of speech ("cháy hàng").</summary>
    public string Literal(string text) =>
        Figures
            .OrderByDescending(figure => figure.Span.Start)
            .Aggregate(
                text,
                (rest, figure) =>
                    rest.Remove(figure.Span.Start, figure.Span.Length)
                        .Insert(figure.Span.Start, figure.Plainly)
            );
}
