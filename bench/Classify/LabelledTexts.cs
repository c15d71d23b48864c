using System.Text.Json;

namespace iHanoi.Bench.Classify;

internal sealed record LabelledText(string Text, string Category);

/// <summary>What every classifier of the bench learns from, and the development set that judges them.</summary>
internal static class LabelledTexts
{
    /// <summary>data/training/reports as written; the slots that our training fills get one plain filling.</summary>
    public static IReadOnlyList<LabelledText> Training(string root) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(root, "data", "training", "reports"), "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(Rows)
                .Select(row => new LabelledText(
                    Text(row)
                        .Replace("{place}", "Hà Nội", StringComparison.Ordinal)
                        .Replace("{time}", "hôm nay", StringComparison.Ordinal),
                    row.GetProperty("category").GetString()!
                )),
        ];

    public static IReadOnlyList<LabelledText> Development(string root)
    {
        var folder = Path.Combine(root, "eval", "datasets", "classify");
        var gold = Rows(Path.Combine(folder, "dev.gold.jsonl"))
            .ToDictionary(
                row => row.GetProperty("id").GetString()!,
                row => row.GetProperty("category").GetString()!,
                StringComparer.Ordinal
            );

        return
        [
            .. Rows(Path.Combine(folder, "dev.in.jsonl"))
                .Select(row => new LabelledText(
                    Text(row),
                    gold[row.GetProperty("id").GetString()!]
                )),
        ];
    }

    private static string Text(JsonElement row) => row.GetProperty("text").GetString()!;

    private static IEnumerable<JsonElement> Rows(string file) =>
        File.ReadLines(file)
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line));
}
