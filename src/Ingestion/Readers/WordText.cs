using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Readers;

/// <summary>The words of a paragraph as people see them; runs in ".Vn" and "VNI-" fonts are read by their font.</summary>
internal sealed class WordText(WordLooks looks)
{
    public string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        var within = paragraph;

        foreach (var run in paragraph.Descendants<Run>().Where(IsVisible))
        {
            // A text box hangs inside the paragraph it floats beside.
            if (run.Ancestors<Paragraph>().First() is var own && own != within)
            {
                text.Append('\n');
                within = own;
            }

            text.Append(InUnicode(Characters(run), run.RunProperties?.RunFonts));
        }

        return text.ToString().Trim('\n');
    }

    // A drawing is written twice, the second time for old programs; what was moved stands where it went.
    private bool IsVisible(Run run) =>
        !run.Ancestors()
            .Any(above => above is DeletedRun or MoveFromRun or AlternateContentFallback)
        && !looks.IsHidden(run);

    private static string Characters(Run run)
    {
        var text = new StringBuilder();

        foreach (var child in run.ChildElements)
        {
            text.Append(
                child switch
                {
                    Text words => words.Text,
                    TabChar => " ",
                    Break or CarriageReturn => "\n",
                    NoBreakHyphen => "-",
                    SymbolChar => "•",
                    _ => "",
                }
            );
        }

        return text.ToString();
    }

    private static string InUnicode(string text, RunFonts? fonts) =>
        (fonts?.Ascii?.Value ?? fonts?.HighAnsi?.Value) switch
        {
            // In a ".VnTimeH" font the bytes of small letters show capitals.
            ['.', 'V', 'n', .., 'H'] => Tcvn3.ToUnicode(text).ToUpperInvariant(),
            ['.', 'V', 'n', ..] => Tcvn3.ToUnicode(text),
            ['V', 'N', 'I', '-', ..] => Vni.ToUnicode(text),
            _ => text,
        };
}
