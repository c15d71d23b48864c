using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using iHanoi.Ingestion.Readers.Safety;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Web pages laid whole into a Word file: the way many web systems "export to Word". Only a page inside the file is
/// read, never one it points to.
/// </summary>
internal sealed class WordPages(MainDocumentPart main)
{
    // All of them together: a page is a hundred times its size once it is a tree.
    private const long MostBytes = 16 * 1024 * 1024;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private long _read;

    public void Add(AltChunk chunk, SectionBuilder sections)
    {
        if (
            chunk.Id?.Value is not { } id
            || !main.TryGetPartById(id, out var part)
            || part is not AlternativeFormatImportPart page
            || !page.ContentType.Contains("html", StringComparison.OrdinalIgnoreCase)
            || !_told.Add(page.Uri.OriginalString)
        )
        {
            return;
        }

        using var stream = page.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        _read += bytes.Length;

        if (_read > MostBytes || !HtmlReader.Told(bytes.ToArray(), sections))
        {
            throw new InvalidDataException("Pages nested too deep or too many.");
        }
    }
}
