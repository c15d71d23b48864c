using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Tests.City;

public sealed class TypedPointTests
{
    public static TheoryData<string> SamePlace =>
        [
            "Ổ gà ở 21.0285, 105.8542 gần hồ",
            "toạ độ 21.0285 105.8542",
            "(21.028500;105.854200)",
            "21.0285° N, 105.8542° E",
            "vĩ độ 21.0285, kinh độ: 105.8542",
            "Cống hở tại 21°01'42.6\"N 105°51'15.1\"E",
            "21°01′42.6″B, 105°51′15.1″Đ",
            "https://www.google.com/maps/@21.0285,105.8542,17z",
            "https://maps.google.com/?q=21.0285,105.8542",
            "https://www.google.com/maps/search/?api=1&query=21.0285%2C105.8542",
            "https://www.google.com/maps/place/X/@21.1,105.7,17z/data=!3m1!4b1!3d21.0285!4d105.8542",
        ];

    [Theory]
    [MemberData(nameof(SamePlace))]
    public void Typed_coordinates_and_links_to_a_map_are_a_point(string text) =>
        TypedPoint.Find(text)!.Value.MetresTo(new(21.0285, 105.8542)).ShouldBeLessThan(5);

    [Theory]
    [MemberData(nameof(SamePlace))]
    public void The_mask_of_personal_data_leaves_them_whole(string text)
    {
        var masked = PersonalDataMask.Mask($"{text}. Gọi tôi số 0912345678");

        TypedPoint.Find(masked.Text).ShouldBe(TypedPoint.Find(text));
        masked.Found.ShouldBe([PersonalDataKind.Phone]);
    }

    [Fact]
    public void A_link_to_a_map_needs_no_more_than_two_places() =>
        TypedPoint
            .Find("https://maps.google.com/?q=21.02,105.85")
            .ShouldBe(new GeoPoint(21.02, 105.85));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Giá vé 21.000, 105.000")]
    [InlineData("thu 21.500, 105.900 đồng")]
    [InlineData("thu 21.550 105.950đ mỗi hộ")]
    [InlineData("số 21.02, 105.85")]
    [InlineData("gọi 021.0285.1058542")]
    [InlineData("TP.HCM 10.7769, 106.7009")]
    [InlineData("48.8566, 2.3522")]
    [InlineData("21.0285, 106.9000")]
    [InlineData("nhà 21.0285 hộ 105")]
    public void Prices_house_numbers_telephones_and_other_cities_are_no_point(string? text) =>
        TypedPoint.Find(text).ShouldBeNull();
}
