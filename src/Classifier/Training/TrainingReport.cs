using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;

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
    /// <summary>A phrase of matters.tsv: it knows its category and nothing else.</summary>
    public bool IsMatter => Style is "matter";

    /// <summary>The right column of each head; -1 where it is not known.</summary>
    public int[] Targets =>
        IsMatter
            ? [(int)Categories.Table.Parse(Category), -1, -1, -1]
            :
            [
                (int)Categories.Table.Parse(Category),
                (int)Urgencies.Table.Parse(Urgency),
                (int)LegalKinds.Table.Parse(LegalKind),
                Emergency ? 1 : 0,
            ];

    public static TrainingReport Matter(string category, string lang, string phrase) =>
        new(
            $"matter-{category}-{phrase}",
            phrase,
            lang,
            category,
            "",
            "",
            false,
            "matter",
            "matter"
        );
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

    public static IEnumerable<TrainingReport> ReadMatters(string path) =>
        CsvFile
            .Read(path, '\t')
            .SelectMany(row =>
                row["matters"]
                    .Split(';')
                    .Select(phrase => TrainingReport.Matter(row["category"], row["lang"], phrase))
            );
}
