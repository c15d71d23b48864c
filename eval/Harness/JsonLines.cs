using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace iHanoi.Eval.Harness;

/// <summary>UTF-8 JSON Lines: unknown fields are ignored, order is kept, Vietnamese is written as it reads.</summary>
internal static class JsonLines
{
    public static readonly EvalJson Json = new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        }
    );

    public static IEnumerable<string> Lines(string path) =>
        File.ReadLines(path).Where(line => line.Trim().Length > 0);

    /// <summary>Every line as a row; a line that cannot be read stops the run, naming file and line.</summary>
    public static IReadOnlyList<T> ReadAll<T>(
        string path,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type
    )
    {
        var rows = new List<T>();

        foreach (var (index, line) in Lines(path).Index())
        {
            try
            {
                rows.Add(JsonSerializer.Deserialize(line, type)!);
            }
            catch (JsonException wrong)
            {
                throw new UsageException($"{path}, line {index + 1}: {wrong.Message}");
            }
        }

        return rows;
    }
}
