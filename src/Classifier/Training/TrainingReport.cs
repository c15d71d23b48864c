using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>One line of data/training/reports/*.jsonl.</summary>
internal sealed record TrainingReport(
    string Id,
    string Text,
    string Lang,
    string Category,
    string Urgency,
    string LegalKind,
    bool Emergency,
    string Style,
    string Family
)
{
    /// <summary>The right column of each head.</summary>
    public int[] Targets =>
        [
            (int)Categories.Table.Parse(Category),
            (int)Urgencies.Table.Parse(Urgency),
            (int)LegalKinds.Table.Parse(LegalKind),
            Emergency ? 1 : 0,
        ];
}

[JsonSerializable(typeof(TrainingReport))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class TrainingReportJson : JsonSerializerContext;

internal static class TrainingReports
{
    public static IReadOnlyList<TrainingReport> Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(line =>
                    JsonSerializer.Deserialize(line, TrainingReportJson.Default.TrainingReport)!
                ),
        ];
}
