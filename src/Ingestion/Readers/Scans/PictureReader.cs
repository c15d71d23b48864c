using iHanoi.Civic.Knowledge;
using Microsoft.Extensions.Options;
using NetVips;

namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>A photo or a fax: pages without letters, whose size is known before a single pixel is unpacked.</summary>
internal sealed class PictureReader(IOptions<ReadingOptions> options) : IDocumentReader
{
    private const int Million = 1_000_000;

    public bool Reads(FileContent file) => PagePictures.IsPicture(file);

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        if (!Tesseract.IsInstalled)
        {
            return new ReadOutcome.Skipped(SkipReason.ImageOnly);
        }

        try
        {
            var (pages, pixels) = PagePictures.Measure(file.Bytes, options.Value.MostScannedPages);

            return pixels > (long)options.Value.MostMegapixels * Million
                ? new ReadOutcome.Skipped(SkipReason.Hostile)
                : new ReadOutcome.Read(
                    new DocumentDraft(null, []) { Scan = new ScannedFile(null, Blank(pages), []) }
                );
        }
        catch (VipsException)
        {
            return new ReadOutcome.Skipped(SkipReason.Damaged);
        }
    }

    private static PageLines[] Blank(int pages) =>
        [.. Enumerable.Range(1, pages).Select(page => new PageLines(page, null))];
}
