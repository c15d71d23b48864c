using System.Text.Json.Serialization;
using iHanoi.Eval.Harness;
using iHanoi.Eval.Scoring;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Careless;

/// <summary>Well-typed questions with their answers: of a gold file, or of data/training/questions.</summary>
internal static class CarelessQuestions
{
    // These are spoilt already.
    private static readonly string[] Spoilt = ["no-marks", "typos", "teencode", "telex", "mixed"];

    // So that a question with one right document weighs as in the gold files.
    private const int Right = 3;

    public static IReadOnlyList<CarelessQuestion> OfGold(string queries, string gold)
    {
        var texts = JsonLines
            .ReadAll(queries, JsonLines.Json.QueryRow)
            .ToDictionary(row => row.Id, row => row.Text, StringComparer.Ordinal);

        return
        [
            .. RetrieveItem
                .Pair(JsonLines.ReadAll(gold, JsonLines.Json.RelevanceRow), [])
                .Where(item => !item.Slices.Any(Spoilt.Contains) && texts.ContainsKey(item.QueryId))
                .Select(item => new CarelessQuestion(
                    item.QueryId,
                    texts[item.QueryId],
                    item.Relevance,
                    item.Slices
                )),
        ];
    }

    public static IReadOnlyList<CarelessQuestion> OfTraining(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(path =>
                    JsonLines
                        .ReadAll(path, QuestionJson.Default.TaughtQuestion)
                        .Index()
                        .Select(row =>
                            Taught(Path.GetFileNameWithoutExtension(path), row.Index, row.Item)
                        )
                ),
        ];

    private static CarelessQuestion Taught(string file, int at, TaughtQuestion row) =>
        new(
            $"{file}-{at + 1}",
            row.Text,
            new Dictionary<string, int>(StringComparer.Ordinal) { [row.Document] = Right },
            [file]
        );
}

/// <summary>A line of data/training/questions.</summary>
internal sealed record TaughtQuestion(string Text, string Document);

[JsonSerializable(typeof(TaughtQuestion))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class QuestionJson : JsonSerializerContext;
