using iHanoi.Civic.City;

namespace iHanoi.City.Tests.Addresses;

/// <summary>A point and a text together.</summary>
public sealed class PointEvidenceTests
{
    private static readonly WardCode Lang = new("00199");
    private static readonly GeoPoint InLang = new(21.021111, 105.806008);
    private static readonly GeoPoint InSaigon = new(10.77, 106.7);

    private readonly IAddressResolver _resolver = TheCity.Get<IAddressResolver>();
    private readonly IGazetteer _gazetteer = TheCity.Get<IGazetteer>();

    [Fact]
    public void A_point_alone_decides()
    {
        var place = _resolver.Resolve("Đèn hỏng", InLang);

        place.Decided.ShouldBe(Lang);
        place.Wards.ShouldHaveSingleItem().Probability.ShouldBe(1);
    }

    [Theory]
    [InlineData("ở Đống Đa")]
    [InlineData("phường Láng")]
    [InlineData("phường Láng Thượng cũ")]
    public void A_point_picks_among_what_the_text_names(string text)
    {
        var place = _resolver.Resolve(text, InLang);

        place.Decided.ShouldBe(Lang);
        place.Wards[0].Probability.ShouldBeInRange(0.9, 0.999);
    }

    [Fact]
    public void A_point_in_another_ward_than_the_text_stays_first_and_leaves_it_open()
    {
        var place = _resolver.Resolve("Rác ở phường Bát Tràng", InLang);

        place.Decided.ShouldBeNull();
        place
            .Wards[0]
            .ShouldSatisfyAllConditions(
                first => first.Ward.ShouldBe(Lang),
                first => first.Probability.ShouldBeLessThan(0.8),
                first => first.ReasonVi.ShouldContain("điểm trên bản đồ")
            );
        Name(place.Wards[1]).ShouldBe("Bát Tràng");
        place.ToAsk.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("phố Hàng Tre ngập")]
    [InlineData("quận Hà Đông ngập")]
    public void A_street_or_a_district_elsewhere_is_kept_below_the_point(string text)
    {
        var place = _resolver.Resolve(text, InLang);

        place.Decided.ShouldBe(Lang);
        place.Wards[0].Probability.ShouldBeLessThan(1);
        place.Wards.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void A_point_outside_the_city_counts_for_nothing_where_the_text_names_a_place()
    {
        var place = _resolver.Resolve("Đèn hỏng ở phường Láng", InSaigon);

        place.OutsideHanoi.ShouldBeFalse();
        place.Decided.ShouldBe(Lang);
        _resolver.Resolve("Đèn hỏng", InSaigon).OutsideHanoi.ShouldBeTrue();
    }

    [Fact]
    public void A_split_ward_is_a_question_and_a_large_district_is_none()
    {
        _resolver.Resolve("phường Định Công cũ ngập").ToAsk.Count.ShouldBe(2);
        _resolver.Resolve("Huyện Ba Vì ngập").ToAsk.ShouldBeEmpty();
        _resolver.Resolve("phường Láng ngập").ToAsk.ShouldBeEmpty();
    }

    [Fact]
    public void The_answer_of_a_person_decides_between_the_candidates_only()
    {
        var open = _resolver.Resolve("phường Định Công cũ ngập");
        var second = open.Wards[1].Ward;

        open.ChosenAs(second).Decided.ShouldBe(second);
        open.ChosenAs(second).Wards.Sum(ward => ward.Probability).ShouldBe(1, 0.001);
        open.ChosenAs(Lang).ShouldBe(open);
        open.ChosenAs(null).ShouldBe(open);
    }

    private string Name(WardCandidate candidate) => _gazetteer.Find(candidate.Ward)!.ShortName;
}
