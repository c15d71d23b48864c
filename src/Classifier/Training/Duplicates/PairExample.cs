using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>Two reports, whether they tell of one incident, and the family both were made from.</summary>
/// <param name="Counts">How much the trees heed it.</param>
internal sealed record PairExample(
    ComparableReport A,
    ComparableReport B,
    bool Same,
    string Family,
    string Kind,
    PairOrigin Origin = PairOrigin.Written,
    double Counts = 1
)
{
    public const string SameKind = "same";
    public const string OtherMatterKind = "other-matter";

    public IReadOnlyList<string> Texts => [A.Text, B.Text];

    /// <summary>Pairs written by hand: data/training/duplicates/*.jsonl.</summary>
    public static IEnumerable<PairExample> Read(string folder) =>
        JsonLinesFolder
            .Read(folder, PairJson.Default.PairLine)
            .Select(line => new PairExample(
                Side("a", line.A),
                Side("b", line.B),
                line.Same,
                line.Family,
                line.Kind
            ));

    private static ComparableReport Side(string id, JsonElement side) =>
        side.ValueKind is JsonValueKind.String
            ? new ComparableReport(id, side.GetString()!, null, null, null)
            : new ComparableReport(
                id,
                side.GetProperty("text").GetString()!,
                new GeoPoint(
                    side.GetProperty("lat").GetDouble(),
                    side.GetProperty("lon").GetDouble()
                ),
                side.GetProperty("at").GetDateTimeOffset(),
                null
            );
}

internal sealed record PairLine(
    JsonElement A,
    JsonElement B,
    bool Same,
    string Family,
    string Kind
);

[JsonSerializable(typeof(PairLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class PairJson : JsonSerializerContext;
