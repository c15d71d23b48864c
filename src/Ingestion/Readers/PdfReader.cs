using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Readers.Scans;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace iHanoi.Ingestion.Readers;

/// <summary>PDF: the pages with text as they are; those without are left for <see cref="ScanReading"/>.</summary>
internal sealed class PdfReader : IDocumentReader
{
    private const int FewLetters = 40;
    private const double MostOfPage = 0.5;
    private const double MostUnknown = 0.3;

    // What is plainly something else is read as that, whatever it is called.
    public bool Reads(FileContent file) =>
        file.StartsWith("%PDF-"u8)
        || (
            file.Extension is ".pdf"
            && !file.StartsWith("PK"u8)
            && !file.StartsWith(CompoundFile.Signature)
            && !PagePictures.IsPicture(file)
            && !HtmlReader.Begins(file)
        );

    public ReadOutcome Read(FileContent file, CancellationToken cancellationToken)
    {
        try
        {
            using var pdf = PdfDocument.Open(
                file.Bytes,
                new ParsingOptions { SkipMissingFonts = true }
            );
            return Read(pdf, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReadOutcome.Skipped(SkipReason.Encrypted);
        }
    }

    private static ReadOutcome.Read Read(PdfDocument pdf, CancellationToken cancellationToken)
    {
        var pages = new List<PageLines>();

        foreach (var page in pdf.GetPages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages.Add(
                IsScan(page)
                    ? new PageLines(page.Number, null, page.Width, page.Height)
                    // Content order keeps a table row on one line; layout blocks tear rows apart.
                    : new PageLines(
                        page.Number,
                        PagedText.Lines(ContentOrderTextExtractor.GetText(page, true))
                    )
            );
        }

        var title = TitleOf(pdf);

        return new ReadOutcome.Read(
            pages.Exists(page => page.Lines is null)
                ? DocumentDraft.Of(new ScannedFile(title, pages, []))
                : new DocumentDraft(title, PagedText.Sections(pages))
        );
    }

    // A scanner's software stamps its name or a number on a page that is one picture. A font that does not say which
    // letters it draws leaves only the picture, too.
    private static bool IsScan(Page page)
    {
        var letters = page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value));
        var unknown = page.Letters.Count(letter =>
            letter.Value is null || letter.Value.Any(IsNoLetter)
        );

        return letters is 0
            || unknown > letters * MostUnknown
            || (
                letters < FewLetters
                && page.GetImages()
                    .Any(image => image.BoundingBox.Area > page.Width * page.Height * MostOfPage)
            );
    }

    private static bool IsNoLetter(char c) =>
        (char.IsControl(c) && !char.IsWhiteSpace(c))
        || c is '\uFFFD' or (>= '\uE000' and <= '\uF000');

    private static string? TitleOf(PdfDocument pdf) =>
        VietnameseText.Normalise(pdf.Information.Title ?? "").Trim() is { Length: > 3 } title
        && title.Contains(' ', StringComparison.Ordinal)
            ? title
            : null;
}
