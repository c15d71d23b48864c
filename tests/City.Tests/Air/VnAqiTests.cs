using iHanoi.City.Air;
using iHanoi.Civic.City;
using iHanoi.Civic.Provenance;
using iHanoi.Testing;

namespace iHanoi.City.Tests.Air;

public sealed class VnAqiTests
{
    private static readonly double?[] Oldest =
    [
        26.9,
        24.7,
        20.5,
        23.5,
        19.5,
        16.5,
        19.0,
        16.5,
        20.3,
        22.4,
        19.6,
        20.6,
    ];

    private readonly VnAqi _aqi = VnAqi.Read(
        Path.Combine(Repository.Folders().City, "air", "vn_aqi_breakpoints.csv")
    );

    [Fact]
    public void The_worked_example_of_the_decision_comes_out()
    {
        var nowCast = VnAqi.NowCast([.. Oldest.Reverse()]);

        nowCast!.Value.ShouldBe(20.3, 0.05);
        _aqi.Index(20.3).ShouldBe(41);
    }

    [Fact]
    public void A_station_with_one_of_the_three_newest_hours_gives_no_value() =>
        VnAqi.NowCast([20.0, null, null, 19, 18]).ShouldBeNull();

    [Fact]
    public void Above_the_last_breakpoint_the_index_stays_at_its_top() =>
        _aqi.Index(900).ShouldBe(500);

    [Fact]
    public async Task Silent_stations_are_listed_as_silent_and_samples_as_samples()
    {
        var air = await TheCity
            .Get<IAirQualitySource>()
            .ReadAsync(new WardCode("00166"), TestContext.Current.CancellationToken);

        air.Source.Freshness.ShouldBe(Freshness.Sample);
        air.Nearest!.Aqi.ShouldNotBeNull();
        air.Stations.ShouldContain(station => station.IsSilent);
        air.Stations.Where(station => station.IsSilent)
            .ShouldAllBe(station => station.LevelVi == null);
    }
}
