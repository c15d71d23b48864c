using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Heads;

/// <summary>metrics.json and tables.json, which training leaves beside the model.</summary>
internal sealed partial class ModelFiguresFile(ProductFolders folders, ModelShelf shelf)
    : IModelFigures
{
    public const string Tables = "tables.json";

    public static string Write(ModelTables tables) =>
        JsonSerializer.Serialize(tables, Json.Default.ModelTables) + "\n";

    public async Task<ModelFigures?> ReadAsync(CancellationToken cancellationToken)
    {
        var version = shelf.ActiveVersion;
        var folder = ReportModel.FolderIn(folders, version);
        var tables = Path.Combine(folder, Tables);

        if (!File.Exists(tables))
        {
            return null;
        }

        var read = await ReadAsync(tables, Json.Default.ModelTables, cancellationToken);
        var metrics = await ReadAsync(
            Path.Combine(folder, ModelFiles.MetricsFile),
            Json.Default.DictionaryStringDouble,
            cancellationToken
        );

        return new ModelFigures(
            ReportModel.Name,
            version,
            new DateTimeOffset(File.GetLastWriteTimeUtc(ReportModel.PathIn(folders, version))),
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
