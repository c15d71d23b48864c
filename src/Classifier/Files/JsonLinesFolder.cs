using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace iHanoi.Classifier.Files;

/// <summary>The lines of a folder's files, files by name; blank lines are passed over.</summary>
internal static class JsonLinesFolder
{
    public static IEnumerable<T> Read<T>(
        string folder,
        JsonTypeInfo<T> type,
        string files = "*.jsonl"
    ) =>
        Directory
            .EnumerateFiles(folder, files)
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonSerializer.Deserialize(line, type)!);
}
