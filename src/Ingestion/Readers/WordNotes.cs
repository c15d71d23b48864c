using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Footnotes and endnotes: each is told after what it is a note to, because "free for the elderly" belongs to the fee
/// it stands under; those nothing points to come last.
/// </summary>
internal sealed class WordNotes
{
    private readonly Dictionary<(bool IsEnd, long Id), OpenXmlElement> _waiting = [];

    public WordNotes(MainDocumentPart main)
    {
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            _waiting.TryAdd((false, note.Id?.Value ?? 0), note);
        }

        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
        {
            _waiting.TryAdd((true, note.Id?.Value ?? 0), note);
        }
    }

    public IEnumerable<OpenXmlElement> To(OpenXmlElement told) =>
        _waiting.Count is 0
            ? []
            : told.Descendants().Select(Taken).OfType<OpenXmlElement>().ToArray();

    public IEnumerable<OpenXmlElement> Rest() => [.. _waiting.Values];

    private OpenXmlElement? Taken(OpenXmlElement reference)
    {
        (bool IsEnd, long? Id) note = reference switch
        {
            FootnoteReference foot => (false, foot.Id?.Value),
            EndnoteReference end => (true, end.Id?.Value),
            _ => (false, null),
        };

        return note.Id is { } id && _waiting.Remove((note.IsEnd, id), out var found) ? found : null;
    }
}
