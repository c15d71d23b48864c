using System.Globalization;
using iHanoi.City.Files;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Provenance;

namespace iHanoi.City.Air;

/// <summary>
/// Readings that ship with the product, invented from history and always labelled sample. Stations without
/// one stay silent. A live adapter stands in its place once the city opens its stations.
/// </summary>
internal sealed class SampleAirQuality(
    ProductFolders folders,
    IGazetteer gazetteer,
    TimeProvider time
) : IAirQualitySource
{
    private readonly Lazy<(VnAqi Aqi, AqiLevels Levels)> _rules = new(() =>
        (
            VnAqi.Read(Path.Combine(folders.City, "air", "vn_aqi_breakpoints.csv")),
            AqiLevels.Read(Path.Combine(folders.City, "air"))
        )
    );

    private readonly Lazy<IReadOnlyList<CsvRow>> _stations = new(() =>
        [.. CsvTable.Read(Path.Combine(folders.City, "air", "stations.csv")).Rows]
    );

    private readonly Lazy<ILookup<string, (int Hour, double Pm25)>> _samples = new(() =>
        CsvTable
            .Read(Path.Combine(folders.City, "air", "samples.csv"))
            .Rows.ToLookup(
                row => row["station_id"],
                row => (row.Whole("hour")!.Value, row.Number("pm25")!.Value)
            )
    );

    public ValueTask<AirQuality> ReadAsync(WardCode? ward, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToOffset(WorkingCalendar.HanoiOffset);
        var hour = new DateTimeOffset(now.Year, now.Month, now.Day, now.Hour, 0, 0, now.Offset);
        var about = ward is { } code ? gazetteer.Find(code) : null;
        var readings = _stations.Value.Select(row => Read(row, hour)).ToList();
        var answering = readings.Where(reading => !reading.IsSilent);
        var nearest = about is null
            ? null
            : answering.MinBy(reading => reading.Point.MetresTo(about.Centre));
        var source = new LiveSource(
            "iHanoi – số liệu mẫu, không phải quan trắc",
            hour,
            Freshness.Sample,
            "Vị trí trạm: OpenAQ (CC BY 4.0)"
        );

        return ValueTask.FromResult(
            new AirQuality(
                about,
                nearest,
                nearest?.Point.MetresTo(about!.Centre),
                [
                    .. readings
                        .OrderBy(reading => reading.IsSilent)
                        .ThenBy(reading => reading.Name, StringComparer.Ordinal),
                ],
                source
            )
        );
    }

    private StationReading Read(CsvRow row, DateTimeOffset hour)
    {
        var point = row.Point()!.Value;
        var day = _samples
            .Value[row["station_id"]]
            .ToDictionary(sample => sample.Hour, sample => sample.Pm25);
        var newestFirst = Enumerable
            .Range(0, 12)
            .Select(back =>
                day.TryGetValue((hour.Hour - back + 24) % 24, out var pm25) ? pm25 : (double?)null
            )
            .ToList();
        var aqi = _rules.Value.Aqi.Index(VnAqi.NowCast(newestFirst));
        var level = aqi is { } value ? _rules.Value.Levels.Of(value) : null;

        return new(
            row["station_id"],
            row["name_vi"],
            point,
            row.Optional("ward_code") is { } code ? new WardCode(code) : null,
            aqi,
            level?.Vi,
            level?.En,
            level?.AdviceVi,
            level?.AdviceSensitiveVi,
            aqi is null ? null : hour
        );
    }
}
