using System.Globalization;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Duplicates;

/// <summary>The strongest signs, in words for staff.</summary>
internal static class DuplicateReasons
{
    private const double Clear = 0.6;

    // The cosine after the encoder's fourth layer that one written pair in five reaches.
    private const double ClearlyMet = 0.6;

    public static IReadOnlyList<Bilingual> Of(PairFeatures features, ReportSide a, ReportSide b)
    {
        var reasons = new List<Bilingual>();

        if (features.Pieces.Told[0].WorseMet > ClearlyMet || features.Words > Clear)
        {
            reasons.Add(new Bilingual("Nội dung giống nhau", "They tell the same thing"));
        }

        if (SharedPlace(a, b) is { Length: > 0 } place)
        {
            reasons.Add(new Bilingual($"Cùng nhắc '{place}'", $"Both name '{place}'"));
        }

        if (features.OtherPlace > 0)
        {
            reasons.Add(new Bilingual("Địa điểm khác nhau", "The places differ"));
        }

        if (a.Report.Point is { } p && b.Report.Point is { } q)
        {
            var metres = Math.Round(p.MetresTo(q)).ToString("F0", CultureInfo.InvariantCulture);
            reasons.Add(new Bilingual($"Cách nhau {metres} m", $"{metres} m apart"));
        }

        if (a.Report.At is { } x && b.Report.At is { } y)
        {
            var days = Math.Abs((x - y).TotalDays).ToString("F0", CultureInfo.InvariantCulture);
            reasons.Add(new Bilingual($"Cách nhau {days} ngày", $"{days} days apart"));
        }

        return reasons;
    }

    private static string SharedPlace(ReportSide a, ReportSide b) =>
        string.Join(
            ' ',
            a.Words.Tokens.Where(
                    (_, i) =>
                        a.Words.Where.Contains(a.Words.Folded[i])
                        && b.Words.Folded.Contains(a.Words.Folded[i])
                )
                .Select(token => a.Words.Text.Substring(token.Start, token.Length))
                .Take(6)
        );
}
