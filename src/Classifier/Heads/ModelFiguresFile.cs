using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Heads;

/// <summary>metrics.json and tables.json, which training leaves beside the model.</summary>
internal sealed partial class ModelFiguresFile(ProductFolders folders) : IModelFigures
{
    public const string Metrics = "metrics.json";
    public const string Tables = "tables.json";

    public static string Write(ModelTables tables) =>
        JsonSerializer.Serialize(tables, Json.Default.ModelTables) + "\n";

    public async Task<ModelFigures?> ReadAsync(CancellationToken cancellationToken)
    {
        var folder = Path.Combine(folders.Models, ReportModel.Name, ReportModel.CurrentVersion);
        var tables = Path.Combine(folder, Tables);

        if (!File.Exists(tables))
        {
            return null;
        }

        var read = await ReadAsync(tables, Json.Default.ModelTables, cancellationToken);
        var metrics = await ReadAsync(
            Path.Combine(folder, Metrics),
            Json.Default.DictionaryStringDouble,
            cancellationToken
        );

        return new ModelFigures(
            ReportModel.Name,
            ReportModel.CurrentVersion,
            new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(folder, "model.onnx"))),
            metrics,
            read
        );
    }

    private static async Task<T> ReadAsync<T>(
        string path,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
    {
        await using var file = File.OpenRead(path);

        return await JsonSerializer.DeserializeAsync(file, type, cancellationToken)
            ?? throw new InvalidDataException($"{path} is empty.");
    }

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(ModelTables))]
    [JsonSerializable(typeof(Dictionary<string, double>))]
    private sealed partial class Json : JsonSerializerContext;
}
