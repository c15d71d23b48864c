using System.Globalization;
using System.Text.RegularExpressions;
using iHanoi.Testing;

namespace iHanoi.Api.Tests.Ui;

/// <summary>The tokens' contrast, recomputed as WCAG 2.2 says, in light and in dark.</summary>
public sealed partial class ContrastTests
{
    private static readonly Dictionary<string, (string Light, string Dark)> Tokens = Read();

    [Theory]
    [InlineData("ink", "page", 4.5)]
    [InlineData("ink", "surface", 4.5)]
    [InlineData("muted", "page", 4.5)]
    [InlineData("muted", "sunken", 4.5)]
    [InlineData("border", "surface", 3.0)]
    [InlineData("on-action", "action", 4.5)]
    [InlineData("on-action", "action-hover", 4.5)]
    [InlineData("action", "surface", 4.5)]
    [InlineData("on-mark", "mark", 4.5)]
    [InlineData("link", "page", 4.5)]
    [InlineData("focus", "page", 3.0)]
    [InlineData("ai", "ai-soft", 4.5)]
    [InlineData("ink", "ai-soft", 4.5)]
    [InlineData("ok", "ok-soft", 4.5)]
    [InlineData("warning", "warning-soft", 4.5)]
    [InlineData("danger", "danger-soft", 4.5)]
    [InlineData("info", "info-soft", 4.5)]
    public void Words_stand_out_from_their_ground(string ink, string ground, double least)
    {
        Ratio(Tokens[ink].Light, Tokens[ground].Light).ShouldBeGreaterThanOrEqualTo(least);
        Ratio(Tokens[ink].Dark, Tokens[ground].Dark).ShouldBeGreaterThanOrEqualTo(least);
    }

    private static double Ratio(string a, string b)
    {
        var (one, other) = (Luminance(a), Luminance(b));

        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value =
                int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    private static Dictionary<string, (string, string)> Read() =>
        Token()
            .Matches(
                File.ReadAllText(Path.Combine(Repository.Root, "src/Api/Ui/wwwroot/css/tokens.css"))
            )
            .ToDictionary(m => m.Groups[1].Value, m => (m.Groups[2].Value, m.Groups[3].Value));

    [GeneratedRegex(@"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)")]
    private static partial Regex Token();
}
