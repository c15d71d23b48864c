using System.Globalization;
using System.Text;

namespace iHanoi.Ingestion.Tests.Readers.Made;

/// <summary>An RTF file as its words say it. Letters beyond ASCII are written as Unicode, or as a code page's bytes.</summary>
internal sealed record ARichText(string Body)
{
    public string Head { get; init; } = @"\ansi\ansicpg1258\deff0";

    public string Fonts { get; init; } = @"{\f0\fnil\fcharset163 Times New Roman;}";

    public string Name { get; init; } = "a.rtf";

    public string Text => Room.Text(Name, Bytes);

    public byte[] Bytes => Encoding.ASCII.GetBytes($@"{{\rtf1{Head}{{\fonttbl{Fonts}}}{Body}}}");

    public static string Paragraph(string text) => $@"\pard {Unicode(text)}\par" + "\n";

    public static string Row(params string[] cells) =>
        @"\trowd"
        + string.Concat(
            cells.Select(
                (_, at) => string.Create(CultureInfo.InvariantCulture, $@"\cellx{at + 1}000")
            )
        )
        + string.Concat(cells.Select(cell => $@"\pard\intbl {Unicode(cell)}\cell"))
        + @"\row ";

    public static string Unicode(string text) =>
        string.Concat(
            text.Select(c =>
                c < 128 ? $"{c}" : string.Create(CultureInfo.InvariantCulture, $@"\u{(int)c}?")
            )
        );

    /// <summary>Each character as the byte of a code page, in hexadecimal.</summary>
    public static string Hex(string text, int codePage) =>
        string.Concat(
            CodePagesEncodingProvider
                .Instance.GetEncoding(codePage)!
                .GetBytes(text)
                .Select(b => b < 128 ? $"{(char)b}" : $@"\'{b:x2}")
        );
}
