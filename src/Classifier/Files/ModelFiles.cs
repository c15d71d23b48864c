using System.Text.Json;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Files;

/// <summary>One models/name/version folder as the trainers write it.</summary>
internal sealed class ModelFiles(string folder)
{
    private string Version => Path.GetFileName(folder);

    private string Model => Path.GetFileName(Path.GetDirectoryName(folder)!);

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

    /// <summary>
    /// Puts a new model in place unless the one there is better in <paramref name="measure"/> by more than
    /// <paramref name="slack"/>: other data or other cores are another examination.
    /// </summary>
    public ClassifierTrainingOutcome Replace(
        IEnumerable<KeyValuePair<string, double>> measured,
        string measure,
        double slack,
        ClassifierTrainingOptions options,
        Action write
    )
    {
        var metrics = Rounded(measured);
        var old = options.Force ? null : Metrics();

        if (old is not null && old[measure] > metrics[measure] + slack)
        {
            return new ClassifierTrainingOutcome(
                Version,
                Written: false,
                $"the model in place is better: {measure} {old[measure]:F3} against {metrics[measure]:F3}",
                metrics
            );
        }

        WriteJson(MetricsFile, metrics);
        Write(ModelCard.File, ModelCard.Of(Card(), $"{Model} {Version}", options.Seed, metrics));
        write();

        return new ClassifierTrainingOutcome(
            Version,
            Written: true,
            $"written, {measure} {metrics[measure]:F3}",
            metrics
        );
    }

    private string? Card()
    {
        var path = Path.Combine(folder, ModelCard.File);
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

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
        var path = Path.Combine(folder, file);
        File.WriteAllBytes(path + ".new", bytes);
        File.Move(path + ".new", path, overwrite: true);
    }

    public void Write(string file, string text)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, file), text);
    }

    private static SortedDictionary<string, double> Rounded(
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
