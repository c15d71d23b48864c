using System.Text.Json;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Bench.Duplicates;

/// <summary>The texts of data/training/duplicates that come with a point and a time, each once.</summary>
internal static class NearbyReports
{
    private static readonly string[] SideNames = ["a", "b"];

    public static IReadOnlyList<ComparableReport> Read(string root) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(root, "data", "training", "duplicates"), "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Where(line => line.Length > 0)
                .SelectMany(Sides)
                .DistinctBy(report => report.Text)
                .Select((report, i) => report with { Id = $"{i}" }),
        ];

    private static ComparableReport[] Sides(string line)
    {
        using var pair = JsonDocument.Parse(line);

        return
        [
            .. SideNames
                .Select(side => pair.RootElement.GetProperty(side))
                .Where(side => side.ValueKind is JsonValueKind.Object)
                .Select(Report),
        ];
    }

    private static ComparableReport Report(JsonElement side) =>
        new(
            "",
            side.GetProperty("text").GetString()!,
            new GeoPoint(side.GetProperty("lat").GetDouble(), side.GetProperty("lon").GetDouble()),
            side.GetProperty("at").GetDateTimeOffset(),
            null
        );
}
