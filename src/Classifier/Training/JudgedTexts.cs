using System.Text.Json;
using System.Text.Json.Nodes;
using iHanoi.Civic.Platform;

namespace iHanoi.Classifier.Training;

/// <summary>The texts of eval/datasets, which judge models and teach none.</summary>
internal static class JudgedTexts
{
    /// <summary>Files whose texts judge the report classifier and the danger reader.</summary>
    public static readonly IReadOnlyList<string> OfReports =
    [
        "classify/dev.in.jsonl",
        "classify/test.in.jsonl",
        "emergency/dev.in.jsonl",
        "emergency/test.in.jsonl",
    ];

    /// <param name="folders">The product's.</param>
    /// <param name="parts">Files under eval/datasets; one that is not there has none.</param>
    public static IEnumerable<string> Of(ProductFolders folders, IEnumerable<string> parts) =>
        parts
            .Select(part => Path.Combine(folders.Root, "eval", "datasets", part))
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
