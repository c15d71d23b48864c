using iHanoi.City.Files;

namespace iHanoi.City.Air;

/// <summary>One stretch of the broken line from concentration (µg/m³) to index.</summary>
internal readonly record struct Breakpoint(
    double Low,
    double High,
    double IndexLow,
    double IndexHigh
);

/// <summary>
/// The hourly Vietnamese index, VN_AQI (Decision 1459/QĐ-TCMT, 2019-11-12): NowCast over twelve hours for
/// particles, then a broken line, rounded up.
/// </summary>
internal sealed class VnAqi(IReadOnlyList<Breakpoint> pm25)
{
    private const int Window = 12;
    private const int Newest = 3;
    private const int Top = 500;

    public static VnAqi Read(string path) =>
        new([
            .. CsvTable
                .Read(path)
                .Rows.Where(row => row["pollutant"] is "PM2.5")
                .Select(row => new Breakpoint(
                    row.Number("bp_low")!.Value,
                    row.Number("bp_high")!.Value,
                    row.Number("i_low")!.Value,
                    row.Number("i_high")!.Value
                ))
                .OrderBy(segment => segment.Low),
        ]);

    /// <summary>NowCast of hourly means, newest first, null for a missing hour; null when it may not be given.</summary>
    public static double? NowCast(IReadOnlyList<double?> newestFirst)
    {
        var hours = newestFirst.Take(Window).ToList();

        // The decision asks for two of the three newest hours.
        if (hours.Take(Newest).Count(hour => hour is not null) < 2)
        {
            return null;
        }

        var known = hours.OfType<double>().ToList();
        var w = known.Max() is 0 ? 1 : known.Min() / known.Max();

        return w > 0.5 ? Weighted(hours, w) : Halving(hours);
    }

    public int? Index(double? nowCast)
    {
        if (nowCast is not { } c)
        {
            return null;
        }

        foreach (var segment in pm25)
        {
            if (c <= segment.High)
            {
                var slope = (segment.IndexHigh - segment.IndexLow) / (segment.High - segment.Low);

                return (int)
                    Math.Round(
                        slope * (c - segment.Low) + segment.IndexLow,
                        MidpointRounding.AwayFromZero
                    );
            }
        }

        return Top;
    }

    private static double Weighted(List<double?> hours, double w)
    {
        var (sum, weights) = (0.0, 0.0);

        foreach (var (i, hour) in hours.Index())
        {
            if (hour is { } c)
            {
                sum += Math.Pow(w, i) * c;
                weights += Math.Pow(w, i);
            }
        }

        return sum / weights;
    }

    private static double Halving(List<double?> hours) =>
        hours.Index().Sum(hour => Math.Pow(0.5, hour.Index + 1) * (hour.Item ?? 0));
}
