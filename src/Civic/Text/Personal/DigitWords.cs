using System.Text;
using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>Digits as they are said, in Vietnamese with and without marks, in short forms and in English.</summary>
internal static partial class DigitWords
{
    private const string Ten = "mười";
    private const string Tens = "mươi";
    private const string Hundred = "trăm";

    private static readonly Dictionary<string, string> Values = Table(
        ("0", "không khong ko hông lẻ lẽ linh o ô oh zero"),
        ("1", "một mốt mot one"),
        ("2", "hai two"),
        ("3", "ba three"),
        ("4", "bốn bon tư four"),
        ("5", "năm nam lăm lam nhăm five"),
        ("6", "sáu sau six"),
        ("7", "bảy bay bẩy seven"),
        ("8", "tám tam eight"),
        ("9", "chín chin nine"),
        (Ten, "mười muoi"),
        (Tens, "mươi"),
        (Hundred, "trăm tram"),
        ("×2", "double"),
        ("×3", "triple")
    );

    /// <summary>The digits that the tokens (words or figures) say one after another: "chín mươi hai" is 92.</summary>
    public static string Read(IReadOnlyList<string> tokens)
    {
        var digits = new StringBuilder();

        for (var i = 0; i < tokens.Count; i++)
        {
            var endsGroup =
                i + 1 == tokens.Count || ValueOf(tokens[i + 1]) is not [>= '0' and <= '9'];

            digits.Append(
                ValueOf(tokens[i]) switch
                {
                    Ten => endsGroup ? "10" : "1",
                    Tens => endsGroup ? "0" : "",
                    Hundred => endsGroup ? "00" : "",
                    "×2" => endsGroup ? "" : ValueOf(tokens[i + 1]),
                    "×3" => endsGroup ? "" : ValueOf(tokens[i + 1]) + ValueOf(tokens[i + 1]),
                    var figure => figure,
                }
            );
        }

        return digits.ToString();
    }

    /// <summary>Whether a token is a word, not figures.</summary>
    public static bool IsSaid(string token) => !char.IsAsciiDigit(token[0]);

    private static string ValueOf(string token) =>
        IsSaid(token) ? Values[token.ToLowerInvariant()] : token;

    private static Dictionary<string, string> Table(params (string Value, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Value)))
            .ToDictionary(pair => pair.word, pair => pair.Value, StringComparer.Ordinal);

    private const string Word =
        @"(?<!\p{L})(?:không|khong|ko|hông|lẻ|lẽ|linh|oh|o|ô|zero|một|mốt|mot|one|hai|two|ba|three|bốn|bon|tư|four|(?:năm|nam)(?! (?:19|20)\d\d(?!\d))|lăm|lam|nhăm|five|sáu|sau|six|bảy|bay|bẩy|seven|tám|tam|eight|chín|chin|nine|mười|muoi|mươi|trăm|tram|double|triple)(?!\p{L})";

    /// <summary>One word or one group of figures.</summary>
    [GeneratedRegex(Word + @"|\d+", AnyCase, Patience)]
    public static partial Regex Token();

    /// <summary>Four or more of them, with nothing between but marks and "rồi", "chấm", "then".</summary>
    [GeneratedRegex(
        "(?:"
            + Word
            + @"|\d+)(?:[\s,.\-–/""…]{0,3}(?:(?:rồi|roi|xong|chấm|cham|gạch|gach|then)[\s,.\-–/]{1,3})?(?:"
            + Word
            + @"|\d+)){3,}",
        AnyCase,
        Patience
    )]
    public static partial Regex Run();
}
