using iHanoi.Civic.City;

namespace iHanoi.City.Tests;

public sealed class DirectoryTests
{
    [Fact]
    public void All_126_units_contain_their_own_centre()
    {
        var gazetteer = TheCity.Get<IGazetteer>();

        gazetteer.Wards.Count.ShouldBe(126);
        gazetteer.Wards.ShouldAllBe(ward => gazetteer.At(ward.Centre) == ward);
        gazetteer.At(new GeoPoint(10.77, 106.7)).ShouldBeNull();
    }

    [Fact]
    public void A_ward_has_a_committee_that_can_be_named()
    {
        var committee = TheCity.Get<IGazetteer>().Find(AgencyId.Of(new WardCode("00199")));

        committee!.Name.ShouldBe("UBND phường Láng");
    }

    [Fact]
    public void The_nearest_places_come_first()
    {
        var near = new GeoPoint(21.0285, 105.8542);
        var found = TheCity
            .Get<IPlaceDirectory>()
            .Find(new PlaceQuery(PlaceKind.Hospital, Near: near))
            .Places;

        found.Count.ShouldBe(5);
        found.Select(place => place.Point!.Value.MetresTo(near)).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("mất điện", "19001288")]
    [InlineData("power cut", "19001288")]
    [InlineData("ngap nuoc thoat nuoc", "024.39746225")]
    [InlineData("xe buýt", "1900.1296")]
    public void A_topic_finds_its_number(string topic, string number) =>
        TheCity
            .Get<IHotlineDirectory>()
            .Find(topic)
            .Select(line => line.Number)
            .ShouldContain(number);

    [Fact]
    public void A_line_without_a_known_number_is_never_listed() =>
        TheCity.Get<IHotlineDirectory>().All.ShouldAllBe(line => line.Number.Length > 0);
}
