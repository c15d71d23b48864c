using System.Text.RegularExpressions;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace iHanoi.Ingestion.Readers;

/// <summary>PDF with text. A scan without a text layer is skipped as image-only: OCR is another room's work.</summary>
internal sealed partial class PdfReader : IDocumentReader
{
    public bool Reads(FileContent file) => file.StartsWith("%PDF-"u8) || file.Extension is ".pdf";

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

    private static ReadOutcome Read(PdfDocument pdf, CancellationToken cancellationToken)
    {
        var sections = new SectionBuilder();
        var letters = 0;

        foreach (var page in pdf.GetPages())
        {
            cancellationToken.ThrowIfCancellationRequested();
            letters += page.Letters.Count(letter => !string.IsNullOrWhiteSpace(letter.Value));
            sections.Page(page.Number);

            // Content order keeps a table row on one line; layout blocks tear rows apart.
            foreach (var line in Lines(ContentOrderTextExtractor.GetText(page, true)))
            {
                LegalHeadings.Add(sections, line);
            }
        }

        return letters is 0
            ? new ReadOutcome.Skipped(SkipReason.ImageOnly)
            : new ReadOutcome.Read(new DocumentDraft(TitleOf(pdf), sections.Build()));
    }

    private static string? TitleOf(PdfDocument pdf) =>
        VietnameseText.Normalise(pdf.Information.Title ?? "").Trim() is { Length: > 3 } title
        && title.Contains(' ', StringComparison.Ordinal)
            ? title
            : null;

    private static string[] Lines(string text)
    {
        var clean = VietnameseText
            .Normalise(text)
            .ReplaceLineEndings("\n")
            .Replace('\uF0B7', '•')
            .Replace('\u00A0', ' ');

        return CutNumber().Replace(clean, "$1").Split('\n');
    }

    // "123/2015/NĐ-⏎CP": the hyphen of a document number belongs to it, the line end does not.
    [GeneratedRegex(
        @"(\d/[A-ZĐ]{1,8}-)[ ]*\n(?=[A-ZĐ]{1,8}\b)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex CutNumber();
}
