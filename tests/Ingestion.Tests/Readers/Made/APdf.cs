using System.Globalization;
using System.Text;

namespace iHanoi.Ingestion.Tests.Readers.Made;

/// <summary>A PDF written object by object, for what no library would write. Letters are ASCII, in Helvetica.</summary>
internal sealed record APdf
{
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>More entries of the catalogue, of each page, and of the trailer.</summary>
    public string Catalog { get; init; } = "";

    public string Page { get; init; } = "";

    public string Trailer { get; init; } = "";

    /// <summary>More fonts and other resources of each page.</summary>
    public string Fonts { get; init; } = "";

    public string Resources { get; init; } = "";

    /// <summary>Objects of its own, numbered from 100.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public static APdf Of(params string[] pages) => new() { Pages = pages };

    public static string At(int x, int y, string text) =>
        $"BT /F1 12 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n";

    public static string Lines(int x, int top, params string[] lines) =>
        string.Concat(lines.Select((line, at) => At(x, top - (at * 16), line)));

    public static string Stream(string content, string entries = "") =>
        $"<< /Length {content.Length} {entries} >> stream\n{content}\nendstream";

    public string Text => Room.Text("a.pdf", Bytes);

    public byte[] Bytes
    {
        get
        {
            var objects = new SortedDictionary<int, string>
            {
                [1] = $"<< /Type /Catalog /Pages 2 0 R {Catalog} >>",
                [2] =
                    $"<< /Type /Pages /Count {Pages.Count} /Kids [{string.Join(' ', Pages.Select((_, at) => $"{PageNumber(at)} 0 R"))}] >>",
                [3] =
                    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            };

            foreach (var (at, page) in Pages.Index())
            {
                var number = PageNumber(at);
                objects[number] =
                    $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {number + 1} 0 R /Resources << /Font << /F1 3 0 R {Fonts} >> {Resources} >> {Page} >>";
                objects[number + 1] = Stream(page);
            }

            foreach (var (at, other) in Others.Index())
            {
                objects[100 + at] = other;
            }

            return Encoding.Latin1.GetBytes(Written(objects));
        }
    }

    private static int PageNumber(int at) => 10 + (2 * at);

    private string Written(SortedDictionary<int, string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");

        foreach (var (number, content) in objects)
        {
            places.Append(
                CultureInfo.InvariantCulture,
                $"{number} 1\n{file.Length:0000000000} 00000 n \n"
            );
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var at = file.Length;
        return file.Append(places)
            .Append(
                CultureInfo.InvariantCulture,
                $"trailer << /Size {objects.Keys.Max() + 1} /Root 1 0 R {Trailer} >>\nstartxref\n{at}\n%%EOF"
            )
            .ToString();
    }
}
