using iHanoi.Civic.Reports;
using iHanoi.Classifier.Phrases;

namespace iHanoi.Classifier.Emergency;

/// <summary>
/// The rows of the phrase file by role. <c>mask</c>: words that only look like danger; <c>figure</c>: the same, and
/// so surely that the learned head does not read them either, unless they stand in a <c>literal</c>; <c>alarm</c>: danger
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

    public EmergencySignal? Detect(string text) => Words(text).Signal;

    public EmergencyWords Words(string text)
    {
        var phrases = new PhraseText(text, _vocabulary);

        if (First("firm", phrases) is not null)
        {
            return new EmergencyWords(null, IsCalm: true);
        }

        var help = First("help", phrases) is not null;
        var asked = help || First("ask", phrases) is not null;
        var now = help || First("now", phrases) is not null;
        var calm = First("calm", phrases) is not null;
        MaskLookAlikes(phrases);

        if (calm && !now)
        {
            return new EmergencyWords(null, IsCalm: true);
        }

        var signal =
            First("alarm", phrases) is { } alarm ? Signal(alarm, phrases, text)
            : asked && !calm && First("sign", phrases) is { } sign ? Signal(sign, phrases, text)
            : null;

        return new EmergencyWords(signal, IsCalm: false);
    }

    /// <summary>The text without its figures of speech ("cháy hàng": sold out); itself when it has none.</summary>
    public string Literal(string text)
    {
        var phrases = new PhraseText(text, _vocabulary);
        Mask("literal", phrases);
        var figures = Mask("figure", phrases).OrderByDescending(span => span.Start);

        return figures.Aggregate(text, (rest, span) => rest.Remove(span.Start, span.Length));
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

    private void MaskLookAlikes(PhraseText phrases)
    {
        Mask("figure", phrases);
        Mask("mask", phrases);
    }

    private List<PhraseSpan> Mask(string role, PhraseText phrases)
    {
        var masked = new List<PhraseSpan>();

        foreach (var row in _rows[role])
        {
            // A joke may be repeated; ten times is enough to stop looking.
            for (var i = 0; i < 10 && row.Pattern.Find(phrases) is { } match; i++)
            {
                masked.Add(phrases.SpanOf(match));
                phrases.Mask(match);
            }
        }

        return masked;
    }
}

/// <summary>What the words alone say: a danger, or that there surely is none, or nothing.</summary>
internal sealed record EmergencyWords(EmergencySignal? Signal, bool IsCalm)
{
    public static readonly EmergencyWords None = new(null, IsCalm: false);
}
