using iHanoi.Civic.City;

namespace iHanoi.City.Tests.Addresses;

public sealed class AddressResolverTests
{
    private readonly IAddressResolver _resolver = TheCity.Get<IAddressResolver>();
    private readonly IGazetteer _gazetteer = TheCity.Get<IGazetteer>();

    [Theory]
    [InlineData("Đèn hỏng ở phường Láng", "Láng")]
    [InlineData("den hong o phuong lang", "Láng")]
    [InlineData("Rác trên phố Chùa Láng chưa ai dọn", "Láng")]
    [InlineData("Trash in Lang ward", "Láng")]
    [InlineData("Xã Bát Tràng mất nước", "Bát Tràng")]
    [InlineData("P. Trúc Bạch, Q. Ba Đình ngập", "Ba Đình")]
    public void One_unit_is_decided_when_the_text_names_it(string text, string ward)
    {
        var place = _resolver.Resolve(text);

        place.Decided.ShouldNotBeNull(string.Join(" | ", place.Wards));
        _gazetteer.Find(place.Decided.Value)!.ShortName.ShouldBe(ward);
    }

    [Theory]
    [InlineData("Quận Đống Đa hay mất điện")]
    [InlineData("gần Cầu Giấy có ổ gà")]
    [InlineData("Q.HBT ngập nặng")]
    [InlineData("xã Thụy An cũ, huyện Ba Vì")]
    public void A_name_that_covers_several_units_is_not_decided(string text)
    {
        var place = _resolver.Resolve(text);

        place.Decided.ShouldBeNull();
        place.Wards.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("Điện chập chờn cả tuần")]
    [InlineData("Chúng tôi đã thành công trong việc giữ hòa bình")]
    [InlineData("")]
    [InlineData("😀😀")]
    public void No_unit_is_invented_when_the_text_names_none(string text)
    {
        var place = _resolver.Resolve(text);

        place.Wards.ShouldBeEmpty();
        place.Decided.ShouldBeNull();
    }

    [Fact]
    public void A_place_outside_the_city_is_said_to_be_outside()
    {
        _resolver.Resolve("Đường ở thành phố Hải Phòng xuống cấp").OutsideHanoi.ShouldBeTrue();
        _resolver.Resolve("", new GeoPoint(10.77, 106.7)).OutsideHanoi.ShouldBeTrue();
    }

    [Fact]
    public void A_point_decides_whatever_the_text_says()
    {
        var place = _resolver.Resolve("ở Đống Đa", new GeoPoint(21.021111, 105.806008));

        place.Decided.ShouldBe(new WardCode("00199"));
    }

    [Fact]
    public void The_street_beside_it_chooses_between_the_parts_of_a_district()
    {
        var place = _resolver.Resolve("phố Chùa Láng, quận Đống Đa");

        place.Decided.ShouldBe(new WardCode("00199"));
    }
}
