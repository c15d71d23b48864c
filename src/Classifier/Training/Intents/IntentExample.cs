using System.Text.Json.Serialization;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Intents;

/// <summary>One line of data/training/intents/*.jsonl; lines of one family are variants of one utterance.</summary>
internal sealed record IntentExample(string Text, string Intent, string? Family = null)
{
    public static IReadOnlyList<IntentExample> Read(string folder) =>
        [.. JsonLinesFolder.Read(folder, IntentExampleJson.Default.IntentExample)];
}

[JsonSerializable(typeof(IntentExample))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class IntentExampleJson : JsonSerializerContext;
