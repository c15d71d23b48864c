using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Readers.Scans;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace iHanoi.Ingestion.Readers.Pdfs;

/// <summary>PDF: the pages with text as they are; those without are left for <see cref="ScanReading"/>.</summary>
internal sealed class PdfReader : IDocumentReader
{
    private const int FewLetters = 40;
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
        var seen = new PdfLetters(new PdfLayers(pdf));
        var fields = new PdfFields(pdf);

        foreach (var page in pdf.GetPages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var letters = seen.Seen(page);
            pages.Add(
                IsScan(page, letters)
                    ? new PageLines(page.Number, null, page.Width, page.Height)
                    : new PageLines(
                        page.Number,
                        [.. PagedText.Lines(PdfText.Of(letters)), .. fields.On(page)]
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
    private static bool IsScan(Page page, IReadOnlyList<Letter> seen)
    {
        var letters = seen.Count(letter => !string.IsNullOrWhiteSpace(letter.Value));
        var unknown = seen.Count(letter => letter.Value is null || letter.Value.Any(IsNoLetter));

        return letters is 0
            || unknown > letters * MostUnknown
            || (letters < FewLetters && PdfLetters.IsPictured(page));
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
