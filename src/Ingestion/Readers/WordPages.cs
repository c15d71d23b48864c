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
    private const int MostPages = 100;
    private const long LargestPage = 32 * 1024 * 1024;

    private int _read;

    public void Add(AltChunk chunk, SectionBuilder sections)
    {
        if (
            ++_read > MostPages
            || chunk.Id?.Value is not { } id
            || !main.TryGetPartById(id, out var part)
            || part is not AlternativeFormatImportPart page
            || !page.ContentType.Contains("html", StringComparison.OrdinalIgnoreCase)
        )
        {
            return;
        }

        using var stream = page.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);

        if (bytes.Length <= LargestPage && HtmlReader.Told(bytes.ToArray(), sections) is false)
        {
            throw new InvalidDataException("A page nested too deep.");
        }
    }
}
