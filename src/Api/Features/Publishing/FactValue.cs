using System.Globalization;
using System.Text.RegularExpressions;

namespace iHanoi.Api.Features.Publishing;

/// <summary>A compared value as people read it: "7000 VND" → "7.000 đồng", "3 d" → "3 ngày", ISO days → dd/MM/yyyy.</summary>
internal static partial class FactValue
{
    public static string Show(string value)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

        return DateOnly.TryParseExact(
                value,
                "O",
                CultureInfo.InvariantCulture,
                default,
                out var day
            )
                ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            : Measured().Match(value) is { Success: true } match
                ? string.Format(
                    CultureInfo.CurrentCulture,
                    PublishingTexts.In($"Unit{match.Groups[2].Value}", language),
                    long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
                )
            : value;
    }

    [GeneratedRegex(@"^(\d{1,12}) (VND|d|h)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Measured();
}
