using iHanoi.Civic.City;
using iHanoi.Testing;

namespace iHanoi.City.Tests.Addresses;

/// <summary>The table of bad texts through the address resolver, with and without a point.</summary>
public sealed class BadTextTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(10);
    private static readonly GeoPoint Centre = new(21.0285, 105.8542);

    private readonly IAddressResolver _resolver = TheCity.Get<IAddressResolver>();

    public static TheoryData<string> Texts => [.. BadTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_bad_text_names_no_ward_that_it_does_not_hold(string name)
    {
        var text = BadTexts.All[name];
        _resolver.Resolve("phường Láng");
        var began = TimeProvider.System.GetTimestamp();

        var place = _resolver.Resolve(text);

        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(Bound);
        // Two of them do name a place among all else.
        (place.Decided is null || name is "200 kB of names" or "half surrogates").ShouldBeTrue();
        place.Wards.ShouldAllBe(ward => ward.Probability > 0 && ward.Probability <= 1);
        place.Mentions.ShouldAllBe(mention => mention.Start + mention.Length <= text.Length);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_point_stands_first_whatever_the_text_is(string name) =>
        _resolver
            .Resolve(BadTexts.All[name], Centre)
            .Wards[0]
            .Ward.ShouldBe(_resolver.Resolve("", Centre).Decided!.Value);

    [Theory]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(-90, 180)]
    public void A_point_that_is_nowhere_decides_nothing(double latitude, double longitude) =>
        _resolver.Resolve("", new GeoPoint(latitude, longitude)).Decided.ShouldBeNull();
}
