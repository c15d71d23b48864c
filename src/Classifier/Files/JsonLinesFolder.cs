using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace iHanoi.Classifier.Files;

/// <summary>The lines of a folder's *.jsonl files, files by name; blank lines are passed over.</summary>
internal static class JsonLinesFolder
{
    public static IEnumerable<T> Read<T>(string folder, JsonTypeInfo<T> type) =>
        ReadNamed(folder, type).Select(read => read.Line);

    /// <summary>Each line with the name of its file.</summary>
    public static IEnumerable<(string File, T Line)> ReadNamed<T>(
        string folder,
        JsonTypeInfo<T> type
    ) =>
        Directory
            .EnumerateFiles(folder, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines, (path, line) => (File: Path.GetFileName(path), Line: line))
            .Where(read => !string.IsNullOrWhiteSpace(read.Line))
            .Select(read => (read.File, JsonSerializer.Deserialize(read.Line, type)!));
}
