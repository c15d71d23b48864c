using iHanoi.Civic.City;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Tests.Routing;

public sealed class AgencyRouterTests
{
    private static readonly IAgencyRouter Router = TheClassifier.Get<IAgencyRouter>();

    private static readonly ResolvedPlace Lang = new(
        [
            new WardCandidate(
                new WardCode("00199"),
                1,
                "phường từ 'Láng Hạ' → Phường Láng",
                "'Láng Hạ' → Láng ward"
            ),
        ],
        [],
        new WardCode("00199"),
        OutsideHanoi: false
    );

    [Theory]
    [InlineData(Category.WasteSanitation, "Rác chất đống", "ward:00199")]
    [InlineData(Category.RoadDamage, "Ổ gà trên đường Láng", "ban-duy-tu-gt")]
    [InlineData(Category.RoadDamage, "Đường ngõ 12 vỡ nát", "ward:00199")]
    [InlineData(Category.RoadDamage, "duong ngo 12 vo nat", "ward:00199")]
    [InlineData(Category.PublicTransport, "Xe buýt 32 bỏ bến", "transerco")]
    [InlineData(Category.PublicTransport, "Thang cuốn ga metro hỏng", "hanoi-metro")]
    [InlineData(Category.FoodSafetyHealth, "Siêu thị bán thịt ôi", "so-cong-thuong")]
    [InlineData(Category.FoodSafetyHealth, "Nhà hàng bẩn, khách đau bụng", "so-y-te")]
    [InlineData(Category.Education, "Trường THPT thu tiền quá", "so-gddt")]
    [InlineData(Category.Education, "Trường mầm non quá tải", "ward:00199")]
    [InlineData(Category.DigitalService, "App iHanoi bị văng", "so-khcn")]
    [InlineData(Category.DigitalService, "Cổng dịch vụ công báo lỗi khi nộp hồ sơ", "tt-pvhcc")]
    [InlineData(Category.TrafficSignalParking, "Đèn tín hiệu tắt ở ngã tư", "ban-duy-tu-gt")]
    [InlineData(Category.TrafficSignalParking, "Ô tô đỗ kín hai bên", "csgt")]
    public void The_city_tables_and_the_words_choose(
        Category category,
        string text,
        string agency
    ) => Router.Route(text, Sure(category), Lang)[0].Agency.Value.ShouldBe(agency);

    [Fact]
    public void A_ward_says_why_it_is_the_ward()
    {
        var first = Router.Route("Rác chất đống ở Láng Hạ", Sure(Category.WasteSanitation), Lang)[
            0
        ];

        first.Reasons.ShouldContain(reason => reason.Vi.Contains("Phường Láng"));
        first.Reasons.ShouldAllBe(reason => reason.Vi.Length > 0 && reason.En.Length > 0);
    }

    [Fact]
    public void An_undecided_place_never_becomes_one_ward_in_secret()
    {
        var unknown = Router.Route(
            "Rác chất đống",
            Sure(Category.WasteSanitation),
            ResolvedPlace.Nowhere
        );

        unknown[0].Agency.Value.ShouldBe("ubnd-phuong-xa");
    }

    [Fact]
    public void An_agency_is_as_sure_as_the_categories_it_serves()
    {
        var halfSure = Sure(Category.Noise) with
        {
            Categories =
            [
                new LabelScore<Category>(Category.Education, 0.6),
                new LabelScore<Category>(Category.PublicTransport, 0.3),
            ],
        };

        var first = Router.Route("", Sure(Category.Education), Lang)[0];
        var unsure = Router.Route("", halfSure, Lang)[0];

        first.Confidence.ShouldBe(1, 1e-9);
        unsure.Agency.ShouldBe(first.Agency);
        unsure.Confidence.ShouldBe(0.6, 1e-9);
    }

    [Fact]
    public void Complaints_also_name_the_inspectorate()
    {
        var complaint = Sure(Category.LandHousing) with
        {
            LegalKind = new LabelScore<LegalKind>(LegalKind.Complaint, 0.9),
        };

        Router
            .Route("Tôi khiếu nại quyết định thu hồi đất", complaint, ResolvedPlace.Nowhere)
            .ShouldContain(suggestion => suggestion.Agency.Value == "thanh-tra");
    }

    [Fact]
    public void There_are_one_to_three_suggestions_for_every_category()
    {
        foreach (var category in Enum.GetValues<Category>())
        {
            var routes = Router.Route("", Sure(category), ResolvedPlace.Nowhere);

            routes.Count.ShouldBeInRange(1, 3);
            routes.Select(route => route.Confidence).ShouldBeInOrder(SortDirection.Descending);
        }
    }

    private static Classification Sure(Category category) =>
        new(
            [new LabelScore<Category>(category, 1)],
            new LabelScore<Urgency>(Urgency.Normal, 1),
            new LabelScore<LegalKind>(LegalKind.Report, 1),
            IsEmergency: false,
            EmergencyProbability: 0,
            Abstained: false,
            [],
            new AiStamp("test", "1", DateTimeOffset.UnixEpoch)
        );
}
