using System.Globalization;
using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Answering;

/// <summary>
/// Numbers of a text as digits only, so that one amount is one number however it is written: "12.000", "12,000"
/// and "12 nghìn" are 12000; "05" is 5.
/// </summary>
internal static partial class NumberText
{
    public static IReadOnlySet<string> In(string text) =>
        Number()
            .Matches(Whole(VietnameseText.Normalise(text)))
            .Select(match => match.Value.TrimStart('0'))
            .Where(number => number.Length > 0)
            .ToHashSet();

    private static string Whole(string text) =>
        Scaled().Replace(Thousands().Replace(text, "$1"), match => Multiply(match) + " ");

    private static string Multiply(Match match)
    {
        var scale = match.Groups["scale"].Value.ToLowerInvariant() switch
        {
            "triệu" or "trieu" or "million" => 1_000_000m,
            "tỷ" or "tỉ" or "billion" => 1_000_000_000m,
            _ => 1_000m,
        };
        var amount = match.Groups["amount"].Value.Replace(',', '.');

        return decimal.TryParse(
            amount,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? (value * scale).ToString("0", CultureInfo.InvariantCulture)
            : match.Value;
    }

    [GeneratedRegex(@"(?<=\d)[., \u00A0](\d{3})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(
        @"(?<![\d.,/])(?<amount>\d{1,9}(?:[.,]\d{1,3})?)[ \u00A0]?(?<scale>nghìn|ngàn|nghin|ngan|triệu|trieu|tỷ|tỉ|k|thousand|million|billion)(?![\p{L}\d])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Scaled();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
