using System.Text.Json;
using System.Text.Json.Nodes;
using iHanoi.Civic.Platform;

namespace iHanoi.Classifier.Training;

/// <summary>The texts of eval/datasets, which judge models and teach none.</summary>
internal static class JudgedTexts
{
    private static readonly string[] Parts = ["dev", "test"];

    /// <summary>What judges the report classifier, by matters too, and the danger reader.</summary>
    public static IEnumerable<string> OfReports(ProductFolders folders) =>
        Of(folders, "classify", "emergency", "matters");

    /// <param name="folders">The product's.</param>
    /// <param name="tasks">Folders under eval/datasets; one that is not there has none.</param>
    public static IEnumerable<string> Of(ProductFolders folders, params string[] tasks) =>
        tasks
            .SelectMany(_ => Parts, (task, part) => Path.Combine(task, $"{part}.in.jsonl"))
            .Select(file => Path.Combine(folders.Root, "eval", "datasets", file))
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(line => JsonNode.Parse(line)!)
            .SelectMany(line =>
                line["text"] is { } text ? [text] : new[] { line["a"]!, line["b"]! }
            )
            .Select(text =>
                text.GetValueKind() is JsonValueKind.String
                    ? text.GetValue<string>()
                    : text["text"]!.GetValue<string>()
            );
}
