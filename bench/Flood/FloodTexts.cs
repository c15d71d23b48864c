using System.Globalization;
using System.Text.Json;

namespace iHanoi.Bench.Flood;

/// <summary>
/// A flood day's reports: mostly water, the rest of everything, one in thirty a cry for help, which the door answers
/// with the number to ring instead of a number to wait with.
/// </summary>
internal static class FloodTexts
{
    private const int OneInDanger = 30;

    public static IReadOnlyList<string> Make(string root, int count)
    {
        var folder = Path.Combine(root, "data", "training");
        var calls = File.ReadAllLines(Path.Combine(folder, "core-emergencies.txt"));
        var water = Texts(Path.Combine(folder, "reports", "flooding-drainage.jsonl"));
        var others = Directory
            .EnumerateFiles(Path.Combine(folder, "reports"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(Texts)
            .ToArray();
        var texts = new string[count];

        for (var i = 0; i < count; i++)
        {
            var text =
                i % OneInDanger is OneInDanger - 1 ? calls[i / OneInDanger % calls.Length]
                : i % 3 is 0 ? others[i * 7 % others.Length]
                : water[i % water.Length];
            // No two alike: nothing that was remembered is timed.
            texts[i] = string.Create(CultureInfo.InvariantCulture, $"{text} Tổ dân phố {i}.");
        }

        return texts;
    }

    private static string[] Texts(string file) =>
        [
            .. File.ReadLines(file)
                .Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
                .Where(row => !row.GetProperty("emergency").GetBoolean())
                .Select(row =>
                    row.GetProperty("text")
                        .GetString()!
                        .Replace("{place}", "phường Láng", StringComparison.Ordinal)
                        .Replace("{time}", "sáng nay", StringComparison.Ordinal)
                ),
        ];
}
