using System.Text;
using iHanoi.Ingestion.Readers.Encodings;

namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>The fonts of a file: which code page each one's bytes are in, and whether its letters are another's bytes.</summary>
internal sealed class RtfFonts
{
    private const int Western = 1252;
    private const int Utf8 = 65001;
    private const int Signs = 2;
    private const char FirstSign = '\uF000';

    private readonly Dictionary<int, Font> _fonts = [];
    private int _codePage = Western;

    /// <summary>The font of text that names none.</summary>
    public int Usual { get; private set; }

    /// <summary>Takes what the head and the table of fonts say.</summary>
    public void Take(RtfToken token, int font)
    {
        switch (token)
        {
            case { Word: "ansicpg", Number: > 0 and var page }:
                _codePage = page;
                break;
            case { Word: "deff", Number: { } usual }:
                Usual = usual;
                break;
            case { Word: "fcharset", Number: { } set }:
                _fonts[font] = Of(font) with { CharacterSet = set };
                break;
            case { Word: "cpg", Number: > 0 and var own }:
                _fonts[font] = Of(font) with { CodePage = own };
                break;
        }
    }

    public void Name(int font, string name) => _fonts[font] = Of(font) with { Name = name.Trim() };

    public bool IsOld(int font) => OldFonts.IsOld(Of(font).Name);

    public string Decoded(int font, byte[] letters)
    {
        var known = Of(font);

        return known.CharacterSet is Signs && !IsOld(font)
            ? string.Concat(letters.Select(b => b > ' ' ? (char)(FirstSign + b) : ' '))
            : EncodingOf(IsOld(font) ? Western : known.CodePage ?? PageOf(known.CharacterSet))
                .GetString(letters);
    }

    public string Shown(int font, string text)
    {
        var name = Of(font).Name;
        return OldFonts.InUnicode(SymbolFonts.Shown(text, name), name);
    }

    private Font Of(int font) => _fonts.GetValueOrDefault(font) ?? new Font(null, null, null);

    // The numbers of Windows' character sets (RTF 1.9.1, "Font Table").
    private int PageOf(int? set) =>
        set switch
        {
            0 => Western,
            163 => 1258,
            238 => 1250,
            204 => 1251,
            161 => 1253,
            162 => 1254,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            222 => 874,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            _ => _codePage,
        };

    private static Encoding EncodingOf(int page) =>
        page is Utf8
            ? Encoding.UTF8
            : CodePagesEncodingProvider.Instance.GetEncoding(page)
                ?? CodePagesEncodingProvider.Instance.GetEncoding(Western)!;

    private sealed record Font(string? Name, int? CharacterSet, int? CodePage);
}
