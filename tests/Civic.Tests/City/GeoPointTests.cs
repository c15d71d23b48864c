using iHanoi.Civic.City;

namespace iHanoi.Civic.Tests.City;

public sealed class GeoPointTests
{
    private static readonly GeoPoint TurtleTower = new(21.0278, 105.8522);

    [Fact]
    public void A_minute_of_latitude_is_a_nautical_mile()
    {
        var north = TurtleTower with { Latitude = TurtleTower.Latitude + (1 / 60d) };

        TurtleTower.MetresTo(north).ShouldBe(1853, 1);
    }

    [Fact]
    public void A_degree_of_longitude_is_shorter_in_Hanoi_than_at_the_equator()
    {
        var east = TurtleTower with { Longitude = TurtleTower.Longitude + 1 };

        TurtleTower.MetresTo(east).ShouldBe(111_195 * Math.Cos(21.0278 * Math.PI / 180), 100);
    }

    [Fact]
    public void Both_ways_are_equally_long()
    {
        var westLake = new GeoPoint(21.0583, 105.8194);

        TurtleTower.MetresTo(westLake).ShouldBe(westLake.MetresTo(TurtleTower), 1e-6);
        TurtleTower.MetresTo(TurtleTower).ShouldBe(0);
    }
}
