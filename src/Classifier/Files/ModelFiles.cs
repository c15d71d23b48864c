using System.Text.Json;

namespace iHanoi.Classifier.Files;

/// <summary>One models/name/version folder as the trainers write it. The card is written by people.</summary>
internal sealed class ModelFiles(string folder)
{
    public const string MetricsFile = "metrics.json";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Figures of the model in place, or null when there is none.</summary>
    public IReadOnlyDictionary<string, double>? Metrics()
    {
        var path = Path.Combine(folder, MetricsFile);

        return File.Exists(path)
            ? JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(path))
            : null;
    }

    public void WriteMetrics(IReadOnlyDictionary<string, double> metrics) =>
        WriteJson(MetricsFile, metrics);

    public void WriteJson<T>(string file, T value)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(
            Path.Combine(folder, file),
            JsonSerializer.Serialize(value, Indented) + "\n"
        );
    }

    public void Write(string file, byte[] bytes)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, file), bytes);
    }

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, file), text);
    }

    public static SortedDictionary<string, double> Rounded(
        IEnumerable<KeyValuePair<string, double>> metrics
    )
    {
        var rounded = new SortedDictionary<string, double>(StringComparer.Ordinal);

        foreach (var (name, value) in metrics)
        {
            rounded[name] = Math.Round(value, 4);
        }

        return rounded;
    }
}
