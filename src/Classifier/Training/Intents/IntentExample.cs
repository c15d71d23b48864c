using System.Text.Json;
using System.Text.Json.Serialization;

namespace iHanoi.Classifier.Training.Intents;

/// <summary>One line of data/training/intents/*.jsonl; lines of one family are variants of one utterance.</summary>
internal sealed record IntentExample(string Text, string Intent, string? Family = null)
{
    public static IReadOnlyList<IntentExample> Read(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(line =>
                    JsonSerializer.Deserialize(line, IntentExampleJson.Default.IntentExample)!
                ),
        ];
}

[JsonSerializable(typeof(IntentExample))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class IntentExampleJson : JsonSerializerContext;
