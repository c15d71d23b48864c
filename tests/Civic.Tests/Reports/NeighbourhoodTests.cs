using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Civic.Tests.Reports;

public sealed class NeighbourhoodTests
{
    private static readonly GeoPoint HangBac = new(21.0341, 105.8520);

    [Fact]
    public void Two_points_a_street_apart_meet_and_two_districts_apart_do_not()
    {
        var near = Neighbourhood.Of(ResolvedPlace.Nowhere, new GeoPoint(21.0352, 105.8511));
        var far = Neighbourhood.Of(ResolvedPlace.Nowhere, new GeoPoint(20.9800, 105.7800));
        var around = Neighbourhood.Around(ResolvedPlace.Nowhere, HangBac);

        around.Count.ShouldBe(9);
        around.ShouldContain(near.Single());
        around.ShouldNotContain(far.Single());
    }

    [Fact]
    public void A_text_with_a_street_and_one_with_a_point_meet_in_the_ward()
    {
        var text = Neighbourhood.Of(Decided("00070"), null);
        var point = Neighbourhood.Around(Decided("00070"), HangBac);

        text.Intersect(point).ShouldBe(["w:00070"]);
    }

    [Fact]
    public void A_street_is_the_same_with_and_without_its_marks()
    {
        var marked = Neighbourhood.Of(Named("Hàng Bạc"), null);
        var bare = Neighbourhood.Of(Named("hang bac"), null);

        marked.ShouldBe(bare);
    }

    [Fact]
    public void A_text_that_could_be_anywhere_has_no_neighbours() =>
        Neighbourhood
            .Of(
                new ResolvedPlace(
                    [.. Enumerable.Range(1, 9).Select(i => Candidate($"0000{i}"))],
                    [],
                    null,
                    false
                ),
                null
            )
            .ShouldBeEmpty();

    private static ResolvedPlace Decided(string ward) =>
        new([Candidate(ward)], [], new WardCode(ward), false);

    private static ResolvedPlace Named(string street) =>
        new([], [new PlaceMention(0, 1, street, PlaceMentionKind.Street, street)], null, false);

    private static WardCandidate Candidate(string ward) => new(new WardCode(ward), 0.1, "", "");
}
