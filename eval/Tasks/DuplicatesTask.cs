using System.Text.Json;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

internal sealed class DuplicatesTask(IDuplicateFinder finder)
    : LineTask<DuplicateIn, DuplicateOut>(JsonLines.Json.DuplicateIn, JsonLines.Json.DuplicateOut)
{
    public override async Task<DuplicateOut> AnswerAsync(
        DuplicateIn line,
        CancellationToken cancellationToken
    )
    {
        var match = await finder.CompareAsync(
            Read("a", line.A),
            Read("b", line.B),
            cancellationToken
        );

        return new DuplicateOut(line.Id, match.IsSame, Math.Round(match.Score, 6));
    }

    private static ComparableReport Read(string id, JsonElement side) =>
        side.ValueKind is JsonValueKind.String
            ? new(id, side.GetString()!, null, null, null)
            : new(
                id,
                side.GetProperty("text").GetString() ?? "",
                Number(side, "lat") is { } lat && Number(side, "lon") is { } lon
                    ? new GeoPoint(lat, lon)
                    : null,
                side.TryGetProperty("at", out var at) && at.TryGetDateTimeOffset(out var instant)
                    ? instant
                    : null,
                null
            );

    private static double? Number(JsonElement side, string name) =>
        side.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number
            ? value.GetDouble()
            : null;
}
