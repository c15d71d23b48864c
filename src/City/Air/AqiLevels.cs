using System.Globalization;
using iHanoi.City.Files;

namespace iHanoi.City.Air;

internal sealed record AqiLevel(
    int Low,
    int High,
    string Vi,
    string En,
    string AdviceVi,
    string AdviceSensitiveVi
);

/// <summary>The six bands of VN_AQI with their advice.</summary>
internal sealed class AqiLevels(IReadOnlyList<AqiLevel> levels)
{
    public static AqiLevels Read(string folder)
    {
        var advice = CsvTable
            .Read(Path.Combine(folder, "vn_aqi_health_advice.csv"))
            .Rows.ToDictionary(row =>
                int.Parse(row["aqi_range"].Split('-')[0], CultureInfo.InvariantCulture)
            );

        return new([
            .. CsvTable
                .Read(Path.Combine(folder, "vn_aqi_levels.csv"))
                .Rows.Select(row => (Row: row, Low: row.Whole("aqi_low")!.Value))
                .Select(level => new AqiLevel(
                    level.Low,
                    level.Row.Whole("aqi_high")!.Value,
                    level.Row["level_vi"],
                    level.Row["level_en"],
                    advice[level.Low]["advice_general_vi_short"],
                    advice[level.Low]["advice_sensitive_vi_short"]
                )),
        ]);
    }

    public AqiLevel Of(int aqi) => levels.First(level => aqi <= level.High || level == levels[^1]);
}
