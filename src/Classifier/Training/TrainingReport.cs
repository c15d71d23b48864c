using System.Text.Json.Serialization;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Files;
using iHanoi.Classifier.Training.Intents;

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
    string Family,
    IReadOnlyList<string>? Also = null
)
{
    private const string MatterStyle = "matter";
    private const string ChatStyle = "chat";
    private const string DangerStyle = "danger";
    private const string TaughtStyle = "taught";

    /// <summary>
    /// As people send it on a usual day; the other files lean to what is rare, hard or misleading. How sure the model may
    /// be is read from these.
    /// </summary>
    public bool IsEveryday { get; init; }

    /// <summary>
    /// Not labelled in full, so nothing to be examined on: a phrase of matters.tsv, which knows its category
    /// alone, a question put to the assistant, of which only is known that nobody is in danger, a text of which only is
    /// known whether somebody is, or a report that an official corrected.
    /// </summary>
    public bool IsFragment => Style is MatterStyle or ChatStyle or DangerStyle or TaughtStyle;

    /// <summary>Labelled with danger alone: a call for help, or what only sounds like one.</summary>
    public bool IsOfDanger => Style is DangerStyle;

    /// <summary>Written with marks, so that it can be typed without.</summary>
    public bool HasMarks => Noise.WithoutMarks(Text) != Text;

    /// <summary>
    /// The right column of each head, -1 where it is not known; then, where the matter touches a second desk, that
    /// category's column.
    /// </summary>
    public int[] Targets =>
        Style switch
        {
            MatterStyle => [(int)Categories.Table.Parse(Category), -1, -1, -1],
            ChatStyle => [-1, -1, -1, 0],
            DangerStyle => [-1, -1, -1, Emergency ? 1 : 0],
            TaughtStyle =>
            [
                (int)Categories.Table.Parse(Category),
                Urgencies.Table.Find(Urgency) is { } urgency ? (int)urgency : -1,
                -1,
                -1,
            ],
            _ =>
            [
                (int)Categories.Table.Parse(Category),
                (int)Urgencies.Table.Parse(Urgency),
                (int)LegalKinds.Table.Parse(LegalKind),
                Emergency ? 1 : 0,
                .. (Also ?? []).Take(1).Select(code => (int)Categories.Table.Parse(code)),
            ],
        };

    public static TrainingReport Matter(string category, string lang, string phrase) =>
        new(
            $"matter-{category}-{phrase}",
            phrase,
            lang,
            category,
            "",
            "",
            false,
            MatterStyle,
            MatterStyle
        );

    public static TrainingReport Taught(TaughtReport taught) =>
        new(
            $"taught-{taught.Id:N}",
            taught.MaskedText,
            taught.Language is Language.English ? "en" : "vi",
            Categories.Table.Code(taught.Category),
            taught.Urgency is { } urgency ? Urgencies.Table.Code(urgency) : "",
            "",
            false,
            TaughtStyle,
            TaughtStyle
        );

    public static TrainingReport Chat(string text) =>
        new($"chat-{text}", text, "vi", "", "", "", false, ChatStyle, $"chat-{text}");

    public static TrainingReport Danger(DangerLine line) =>
        new(line.Id, line.Text, line.Lang, "", "", "", line.Emergency, DangerStyle, line.Family);
}

[JsonSerializable(typeof(TrainingReport))]
[JsonSerializable(typeof(DangerLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
internal sealed partial class TrainingReportJson : JsonSerializerContext;

internal static class TrainingReports
{
    private const string EverydayFiles = "everyday-";

    public static IReadOnlyList<TrainingReport> Read(string folder) =>
        [
            .. JsonLinesFolder
                .ReadNamed(folder, TrainingReportJson.Default.TrainingReport)
                .Select(read =>
                    read.Line with
                    {
                        IsEveryday = read.File.StartsWith(EverydayFiles, StringComparison.Ordinal),
                    }
                ),
        ];

    // What is told to the assistant may be a report of danger, or ask whom to ring in one.
    private static readonly string[] MayBeDanger = ["report-file", "hotlines", "handover"];

    public static IEnumerable<TrainingReport> ReadChat(string folder) =>
        IntentExample
            .Read(folder)
            .Where(example => !MayBeDanger.Contains(example.Intent))
            .Select(example => TrainingReport.Chat(example.Text));

    public static IEnumerable<TrainingReport> ReadDangers(string folder) =>
        JsonLinesFolder
            .Read(folder, TrainingReportJson.Default.DangerLine)
            .Select(TrainingReport.Danger);

    public static IEnumerable<TrainingReport> ReadMatters(string path) =>
        CsvFile
            .Read(path, '\t')
            .SelectMany(row =>
                row["matters"]
                    .Split(';')
                    .Select(phrase => TrainingReport.Matter(row["category"], row["lang"], phrase))
            );
}
