using iHanoi.Civic.City;

namespace iHanoi.City.Tests.Transit;

public sealed class TransitNetworkTests
{
    private readonly ITransitNetwork _network = TheCity.Get<ITransitNetwork>();

    [Theory]
    [InlineData("bến xe Mỹ Đình", "bến xe Gia Lâm")]
    [InlineData("ben xe my dinh", "ho guom")]
    [InlineData("ga Cát Linh", "Văn Quán")]
    [InlineData("Đại học Bách khoa", "Cầu Giấy")]
    public void A_trip_has_at_most_one_change(string from, string to)
    {
        var trips = _network.Plan(from, to).ShouldBeOfType<TripAnswer.Found>().Trips;

        trips.ShouldNotBeEmpty();
        trips.ShouldAllBe(trip => trip.Rides.Count <= 2 && trip.Rides.All(ride => ride.Stops > 0));
    }

    [Fact]
    public void The_metro_is_found_with_its_fare_by_stations()
    {
        var trips = _network
            .Plan("ga Cát Linh", "ga Hà Đông")
            .ShouldBeOfType<TripAnswer.Found>()
            .Trips;

        var ride = trips.First(trip => trip.Rides is [{ Mode: "metro" }]).Rides[0];
        ride.Stops.ShouldBe(8);
        ride.FareVnd.ShouldBe(16_000);
    }

    [Fact]
    public void A_place_nobody_knows_is_said_to_be_unknown() =>
        _network
            .Plan("lâu đài Hogwarts", "Cầu Giấy")
            .ShouldBeOfType<TripAnswer.UnknownPlace>()
            .End.ShouldBe("from");

    [Fact]
    public void A_route_is_found_by_number_and_carries_the_date_of_its_table()
    {
        var route = _network.FindRoute("1")!;

        route.Number.ShouldBe("01");
        route.Source.AsOf.Year.ShouldBe(2018);
        _network.FindRoute("999").ShouldBeNull();
    }

    [Theory]
    [InlineData("tu ben xe my dinh len san bay noi bai", "Bến xe Mỹ Đình", "Sân bay Nội Bài")]
    [InlineData("đi từ bx gíap bát qua smart city", "Bến xe Giáp Bát", "Smart City")]
    [InlineData("e ở Nhổn muốn lên bv Bạch Mai", "Nhổn", "Bệnh viện Bạch Mai")]
    [InlineData("From Yen Nghia bus station to Kim Ma", "Bến xe Yên Nghĩa", "Kim Mã")]
    [InlineData("metro from Minh Khai station to Cau Giay station", "Ga Minh Khai", "Ga Cầu Giấy")]
    [InlineData("bến xe yên ngĩa đến Nước Ngầm", "Bến xe Yên Nghĩa", "Nước Ngầm")]
    public void Places_are_found_in_a_text_in_their_one_spelling(
        string text,
        string first,
        string second
    ) => _network.FindNames(text).Select(name => name.Name).ShouldBe([first, second]);

    [Fact]
    public void A_text_without_places_names_none() =>
        _network.FindNames("Thủ tục tách hộ nộp trực tiếp mấy ngày có kết quả?").ShouldBeEmpty();

    [Theory]
    [InlineData("Bến xe Giáp Bát", "Smart City", "E06")]
    [InlineData("Kim Mã", "Làng văn hóa các dân tộc", "107")]
    [InlineData("Nhổn", "Phú Sơn", "92")]
    public void A_route_without_a_table_of_stops_is_found_by_its_ends(
        string from,
        string to,
        string route
    ) =>
        _network
            .Plan(from, to)
            .ShouldBeOfType<TripAnswer.Found>()
            .Trips[0]
            .Rides.Single()
            .RouteNumber.ShouldBe(route);
}
