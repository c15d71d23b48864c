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
    [InlineData("Q.CG mất nước từ sáng")]
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
    public void The_street_beside_it_chooses_between_the_parts_of_a_district()
    {
        var place = _resolver.Resolve("phố Chùa Láng, quận Đống Đa");

        place.Decided.ShouldBe(new WardCode("00199"));
    }

    [Theory]
    [InlineData("Chị Kim Liên bán bún lấn vỉa hè")]
    [InlineData("Anh Hoàng Mai Long thu tiền không biên lai")]
    [InlineData("My neighbour Mr Quang Trung burns trash")]
    [InlineData("Tuổi thanh xuân của tôi trôi qua vì chờ sổ đỏ")]
    [InlineData("Thẻ ngân hàng bị trừ tiền hai lần")]
    public void A_persons_name_or_a_plain_word_is_no_place(string text) =>
        _resolver.Resolve(text).Wards.ShouldBeEmpty();

    [Theory]
    [InlineData("xã Bát Tàng khói lò", "Bát Tràng")]
    [InlineData("phường Bạch Mia muỗi quá", "Bạch Mai")]
    [InlineData("phố Chùa Lánng đèn hỏng", "Láng")]
    public void A_slip_of_the_finger_behind_a_cue_is_forgiven(string text, string ward) =>
        Decided(text).ShouldBe(ward);

    [Fact]
    public void A_letter_put_for_another_is_not_taken_for_a_slip() =>
        _resolver.Resolve("phường Hoàng Mao kêu cứu").Wards.ShouldBeEmpty();

    [Theory]
    [InlineData("Nhà tôi ở Long Biên nhưng cột đèn hỏng ở phố Hàng Tre", "Hoàn Kiếm")]
    [InlineData("Đi từ Hà Đông lên làm, đến phố Chùa Bộc thì ngã vì ổ gà", "Kim Liên")]
    [InlineData("mẹ tôi ở phường Việt Hưng, bị chó cắn ở phường Phúc Lợi", "Phúc Lợi")]
    public void The_place_of_the_matter_counts_not_where_the_writer_lives(
        string text,
        string ward
    ) => Decided(text).ShouldBe(ward);

    [Fact]
    public void Where_somebody_lives_counts_when_no_other_place_is_told() =>
        Decided("Nhà tôi ở phường Láng, nước đục").ShouldBe("Láng");

    [Theory]
    [InlineData("số 3 Lê Đại Hành, cột điện nghiêng", "Hai Bà Trưng")]
    [InlineData("Kim Liên, phố Chùa Bộc ngập", "Kim Liên")]
    [InlineData("P.Phúc La - HĐ mất nước", "Hà Đông")]
    [InlineData("đầu phố Láng Hạ, phường Giảng Võ", "Giảng Võ")]
    [InlineData("bv việt đức bãi xe chém giá", "Hoàn Kiếm")]
    public void House_number_short_form_and_ward_narrow_a_name_down(string text, string ward) =>
        Decided(text).ShouldBe(ward);

    [Theory]
    [InlineData("phường Định Công cũ ngập")]
    [InlineData("huyện GL đốt rơm rạ")]
    [InlineData("H. ĐA đường liên xã nát")]
    [InlineData("Ngã Tư Sở lún mặt đường")]
    public void A_former_unit_and_a_crossing_cover_several(string text)
    {
        var place = _resolver.Resolve(text);

        place.Decided.ShouldBeNull();
        place.Wards.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_short_form_of_a_district_stands_for_all_its_wards()
    {
        var written = _resolver.Resolve("quận Cầu Giấy mất nước");
        var place = _resolver.Resolve("Q.CG mất nước");

        place
            .Mentions.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                name => name.Kind.ShouldBe(PlaceMentionKind.OldDistrict),
                name => name.Text.ShouldBe("CG")
            );
        place.Wards.Select(ward => ward.Ward).ShouldBe(written.Wards.Select(ward => ward.Ward));
    }

    [Theory]
    [InlineData("đèn hỏng ở ngõ 12/5 Chùa Láng", "ngõ 12/5")]
    [InlineData("den hong o ngo 12/5 Chua Lang", "ngo 12/5")]
    [InlineData("Ngách 29/7A phố Chùa Láng ngập", "Ngách 29/7A")]
    [InlineData("trash in alley 12/5, Chua Lang street", "alley 12/5")]
    public void An_alley_is_a_span_of_its_own_beside_its_street(string text, string alley)
    {
        var place = _resolver.Resolve(text);

        var span = place.Mentions.Single(mention => mention.Kind == PlaceMentionKind.Alley);
        span.Text.ShouldBe(alley);
        text.Substring(span.Start, span.Length).ShouldBe(alley);
        place.Mentions.ShouldContain(mention => mention.Kind == PlaceMentionKind.Street);
        _gazetteer.Find(place.Decided!.Value)!.ShortName.ShouldBe("Láng");
    }

    [Theory]
    [InlineData("Ngõ 12/5 mất nước")]
    [InlineData("ngõ nhà tôi ngập")]
    public void An_alley_alone_says_nothing_of_the_ward(string text) =>
        _resolver.Resolve(text).Wards.ShouldBeEmpty();

    private string? Decided(string text) =>
        _resolver.Resolve(text).Decided is { } ward ? _gazetteer.Find(ward)!.ShortName : null;
}
