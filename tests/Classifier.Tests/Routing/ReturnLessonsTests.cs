using iHanoi.Civic.City;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Routing;

namespace iHanoi.Classifier.Tests.Routing;

/// <summary>Streetlights go to the Department of Construction first and to Hapulico second, by the city's table.</summary>
public sealed class ReturnLessonsTests
{
    private static readonly IAgencyRouter Router = TheClassifier.Get<IAgencyRouter>();
    private static readonly AgencyId First = new("so-xay-dung");
    private static readonly AgencyId Second = new("hapulico");

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 9, 1)]
    [InlineData(2, 0, 0.5)]
    [InlineData(2, 1, 0.667)]
    [InlineData(5, 5, 0.722)]
    [InlineData(1000, 0, 0.25)]
    public void Each_return_weighs_less_the_more_was_accepted(
        int returned,
        int accepted,
        double weight
    ) => ReturnLessons.Weight(returned, accepted).ShouldBe(weight, 0.001);

    [Fact]
    public void An_agency_that_returned_two_stands_behind_the_next_and_says_so()
    {
        Route(Lights, [])[0].Agency.ShouldBe(First);

        var taught = Route(Lights, [Returned(2, accepted: 0)]);

        taught[0].Agency.ShouldBe(Second);
        var lowered = taught.Single(one => one.Agency == First);
        lowered.Reasons[0].Vi.ShouldContain("trả lại 2 trong 2 phản ánh như vậy trong 90 ngày");
        lowered.Reasons[0].En.ShouldContain("returned 2 of 2 such reports in the last 90 days");
        taught.Select(one => one.Confidence).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public void An_agency_that_stays_first_in_spite_of_returns_is_less_sure()
    {
        var taught = Route(Lights, [Returned(4, accepted: 8)]);

        taught[0].Agency.ShouldBe(First);
        taught[0].Confidence.ShouldBeLessThan(Route(Lights, [])[0].Confidence);
    }

    [Fact]
    public void One_return_is_no_habit() =>
        Route(Lights, [Returned(1, accepted: 0)])[0].Agency.ShouldBe(First);

    [Fact]
    public void What_it_accepts_otherwise_speaks_for_it()
    {
        var taught = Route(Lights, [Returned(2, accepted: 8)]);

        taught[0].Agency.ShouldBe(First);
        taught[0].Reasons.ShouldBe(Route(Lights, [])[0].Reasons);
    }

    [Fact]
    public void However_often_it_returned_whom_the_table_names_first_is_still_suggested()
    {
        foreach (var category in Enum.GetValues<Category>())
        {
            var report = Lights with { Categories = [new LabelScore<Category>(category, 1)] };
            var first = Route(report, [])[0].Agency;

            Route(report, [new AgencyRecord(category, first, 1000, 0)])
                .Single(one => one.Agency == first)
                .Reasons[0]
                .En.ShouldContain("returned 1000 of 1000");
        }
    }

    [Fact]
    public void Another_category_teaches_nothing() =>
        Route(Lights, [Returned(9, accepted: 0) with { Category = Category.Noise }])
            .ShouldBe(Route(Lights, []), Same);

    [Fact]
    public void Where_the_law_assigns_nothing_is_learnt()
    {
        Classification[] assigned =
        [
            Lights with
            {
                IsEmergency = true,
            },
            Of(LegalKind.Emergency),
            Of(LegalKind.Complaint),
            Of(LegalKind.Denunciation),
        ];

        foreach (var report in assigned)
        {
            Route(report, [Returned(9, accepted: 0)]).ShouldBe(Route(report, []), Same);
        }
    }

    private static readonly Classification Lights = new(
        [new LabelScore<Category>(Category.StreetLight, 1)],
        new LabelScore<Urgency>(Urgency.Normal, 1),
        new LabelScore<LegalKind>(LegalKind.Report, 1),
        IsEmergency: false,
        EmergencyProbability: 0,
        Abstained: false,
        [],
        new AiStamp("test", "1", DateTimeOffset.UnixEpoch)
    );

    private static readonly IEqualityComparer<RoutingSuggestion> Same =
        EqualityComparer<RoutingSuggestion>.Create(
            (one, other) =>
                one!.Agency == other!.Agency
                && one.Confidence.Equals(other.Confidence)
                && one.Reasons.SequenceEqual(other.Reasons)
        );

    private static Classification Of(LegalKind kind) =>
        Lights with
        {
            LegalKind = new LabelScore<LegalKind>(kind, 1),
        };

    private static AgencyRecord Returned(int returned, int accepted) =>
        new(Category.StreetLight, First, returned, accepted);

    private static IReadOnlyList<RoutingSuggestion> Route(
        Classification report,
        AgencyRecord[] records
    ) =>
        Router.Route(
            "Đèn đường tắt",
            report,
            ResolvedPlace.Nowhere,
            new RoutingLessons(90, records)
        );
}
