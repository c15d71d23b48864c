using System.Text.Json.Serialization;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// data/training/duplicates/scenes/*.jsonl: several incidents at one spot, each told by several people; which tell of
/// one incident is in what they tell of.
/// </summary>
internal static class ToldScenes
{
    // For the reading alone: trees that learn from scenes too, where half the tellings name no place, trust places less
    // than written pairs and dev bear out (docs/eval).
    private const double Counts = 0;

    public static IEnumerable<PairExample> Read(string folder) =>
        JsonLinesFolder
            .Read(folder, SceneJson.Default.ToldLine)
            .GroupBy(line => line.Scene, StringComparer.Ordinal)
            .SelectMany(scene => Pairs([.. scene]));

    private static IEnumerable<PairExample> Pairs(ToldLine[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Kind(lines[i], lines[j]) is { } kind)
                {
                    yield return new PairExample(
                        Side("a", lines[j]),
                        Side("b", lines[i]),
                        kind is PairExample.SameKind,
                        lines[i].Scene,
                        kind,
                        PairOrigin.Told,
                        Counts
                    );
                }
            }
        }
    }

    private static string? Kind(ToldLine a, ToldLine b) =>
        (a.Place == b.Place, a.Matter == b.Matter) switch
        {
            _ when ToldLine.AboutAll.FirstOrDefault(all => all == a.Matter || all == b.Matter)
                    is { } all => all,
            (true, false) => PairExample.OtherMatter,
            (false, true) => "other-place",
            (false, false) => null,
            _ when a.Again != b.Again => "other-day",
            _ => PairExample.SameKind,
        };

    private static ComparableReport Side(string id, ToldLine line) =>
        new(
            id,
            line.Text,
            line is { Lat: { } lat, Lon: { } lon } ? new GeoPoint(lat, lon) : null,
            line.At,
            null
        );
}

/// <summary>One telling; a point and a time where the sender's phone gave them.</summary>
internal sealed record ToldLine(
    string Scene,
    string Place,
    string Matter,
    int Again,
    string Text,
    double? Lat,
    double? Lon,
    DateTimeOffset? At
)
{
    /// <summary>Not one of the scene's incidents: thanks, a question about an earlier report, the area as a whole.</summary>
    public static IReadOnlyList<string> AboutAll { get; } = ["follow-up", "general"];
}

[JsonSerializable(typeof(ToldLine))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SceneJson : JsonSerializerContext;
