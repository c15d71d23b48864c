using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using iHanoi.Ingestion.Readers.Encodings;
using Formula = DocumentFormat.OpenXml.Math;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// The words of a paragraph as people see them, its number first; runs in ".Vn" and "VNI-" fonts are read by their font.
/// </summary>
internal sealed partial class WordText(WordLooks looks, WordFonts fonts, WordNumbering numbers)
{
    public string Of(Paragraph paragraph)
    {
        Unwrap(paragraph);
        var text = new StringBuilder();
        var within = paragraph;

        foreach (var run in paragraph.Descendants().Where(IsVisible))
        {
            // A text box hangs inside the paragraph it floats beside.
            if (run.Ancestors<Paragraph>().First() is var own && own != within)
            {
                text.Append('\n');
                within = own;
            }

            text.Append(run is Run words ? Characters(words) : Characters((Formula.Run)run));
        }

        var told = text.ToString().Trim('\n');
        return told.Length is 0 && IsDeleted(paragraph) ? "" : numbers.Before(paragraph) + told;
    }

    // A drawing is written twice, the second time for old programs; what was moved stands where it went.
    private bool IsVisible(OpenXmlElement run) =>
        run is Run or Formula.Run
        && !run.Ancestors()
            .Any(above => above is DeletedRun or MoveFromRun or AlternateContentFallback)
        && (run is not Run words || !looks.IsHidden(words));

    private static bool IsDeleted(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>()
            is not null;

    private string Characters(Run run)
    {
        var text = new StringBuilder();
        var font = fonts.Of(run);

        foreach (var child in run.ChildElements)
        {
            text.Append(
                child switch
                {
                    Text words => SymbolFonts.Shown(words.Text, font),
                    TabChar => " ",
                    Break or CarriageReturn => "\n",
                    NoBreakHyphen => "-",
                    SymbolChar sign => Shown(sign),
                    _ => "",
                }
            );
        }

        return OldFonts.InUnicode(text.ToString(), font);
    }

    private static string Shown(SymbolChar sign) =>
        ushort.TryParse(
            sign.Char?.Value,
            System.Globalization.NumberStyles.HexNumber,
            System.Globalization.CultureInfo.InvariantCulture,
            out var code
        )
            ? $"{SymbolFonts.Shown((char)code, sign.Font?.Value)}"
            : "•";

    // A fraction is two parts one over the other.
    private static string Characters(Formula.Run run) =>
        run.Parent is Formula.Denominator && run.PreviousSibling<Formula.Run>() is null
            ? $"/{run.InnerText}"
            : run.InnerText;

    // Word 2003 put what it took for a place or a date into an element that today's library does not know.
    private static void Unwrap(Paragraph paragraph)
    {
        if (
            paragraph
                .Descendants<OpenXmlUnknownElement>()
                .Any(unknown => unknown.LocalName is "smartTag")
        )
        {
            paragraph.InnerXml = SmartTag().Replace(paragraph.InnerXml, "");
        }
    }

    [GeneratedRegex(@"</?\w+:smartTag\b[^>]*>", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SmartTag();
}
