using System.Globalization;
using iHanoi.Eval.Scoring;

namespace iHanoi.Eval.Harness;

/// <summary>
/// One figure that the gate watches: at least, or at most for a metric where lower is better. Of the whole set where no
/// slice is named.
/// </summary>
internal sealed record Floor(string Task, string Slice, string Metric, double Least, double Most)
{
    public bool IsAbout(ScoreReport report) => Task == report.Task;

    /// <summary>The figure, or null where the set has no such lines.</summary>
    public double? In(ScoreReport report) =>
        Slice is "" ? Value(report.Metrics)
        : report.Slices.TryGetValue(Slice, out var slice) ? Value(slice)
        : null;

    public bool Holds(double value) => value >= Least && value <= Most;

    private double? Value(IReadOnlyDictionary<string, Civic.Measures.Estimate> metrics) =>
        metrics.TryGetValue(Metric, out var estimate) ? estimate.Value : null;
}

/// <summary>eval/config/floors.csv: task, slice, metric, least, most; a line that begins with # says why.</summary>
internal sealed class Floors(IReadOnlyList<Floor> rows)
{
    public IReadOnlyList<Floor> Rows => rows;

    public static Floors Read(string path) =>
        new([
            .. File.ReadLines(path)
                .Where(line => line.Trim().Length > 0 && !line.StartsWith('#'))
                .Skip(1)
                .Select(line => line.Split(','))
                .Select(cells => new Floor(
                    cells[0],
                    cells[1],
                    cells[2],
                    Number(cells[3], double.MinValue),
                    Number(cells[4], double.MaxValue)
                )),
        ]);

    public IEnumerable<string> Below(ScoreReport report) =>
        from floor in rows
        where floor.IsAbout(report)
        let value = floor.In(report)
        where value is { } known && !floor.Holds(known)
        select string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Task} {(floor.Slice is "" ? "" : floor.Slice + " ")}{floor.Metric} = {value}"
        );

    private static double Number(string cell, double otherwise) =>
        cell.Trim() is "" ? otherwise : double.Parse(cell, CultureInfo.InvariantCulture);
}
