using iHanoi.Civic.Provenance;

namespace iHanoi.Civic.City;

/// <summary>A station's VN_AQI (Decision 1459/QĐ-TCMT), or silence: a silent station is never filled in.</summary>
public sealed record StationReading(
    string StationId,
    string Name,
    GeoPoint Point,
    WardCode? Ward,
    int? Aqi,
    string? LevelVi,
    string? LevelEn,
    string? AdviceVi,
    string? AdviceSensitiveVi,
    DateTimeOffset? MeasuredAt
)
{
    public bool IsSilent => Aqi is null;
}

/// <summary>The answering station nearest to the ward first; then all others, silent ones included.</summary>
public sealed record AirQuality(
    Ward? Ward,
    StationReading? Nearest,
    double? NearestMetres,
    IReadOnlyList<StationReading> Stations,
    LiveSource Source
);

public interface IAirQualitySource
{
    ValueTask<AirQuality> ReadAsync(WardCode? ward, CancellationToken cancellationToken);
}
