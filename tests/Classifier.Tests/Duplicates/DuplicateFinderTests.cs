using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Tests.Duplicates;

public sealed class DuplicateFinderTests
{
    private static readonly IDuplicateFinder Finder = TheClassifier.Get<IDuplicateFinder>();

    private static readonly DateTimeOffset Monday = new(
        2026,
        11,
        9,
        8,
        0,
        0,
        TimeSpan.FromHours(7)
    );

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Ổ gà to ở ngõ 12 Láng Hạ", "o ga rat to trong ngo 12 lang ha")]
    [InlineData(
        "Đèn đường phố Hàng Bún tắt ba đêm",
        "Phố Hàng Bún đèn đường hỏng, tối om mấy đêm nay"
    )]
    public async Task One_incident_told_twice_is_the_same(string a, string b) =>
        (await CompareAsync(a, b)).IsSame.ShouldBeTrue();

    [Theory]
    [InlineData("Ổ gà to ở ngõ 12 Láng Hạ", "Ổ gà to ở ngõ 12 Thái Hà")]
    [InlineData("Ổ gà to ở ngõ 12 Láng Hạ", "Rác chất đống ở ngõ 12 Láng Hạ")]
    [InlineData("Cây đổ ở phố Hàng Bún", "Đèn đường phố Hàng Bún tắt")]
    [InlineData("", "Đèn đường phố Hàng Bún tắt")]
    public async Task Another_place_or_another_matter_is_not(string a, string b) =>
        (await CompareAsync(a, b)).IsSame.ShouldBeFalse();

    [Fact]
    public async Task The_order_of_two_reports_means_nothing()
    {
        const string a = "Xe ben rơi đất xuống dốc cầu Đông Trù, xe máy ngã";
        const string b = "dat do day duong cho cau dong tru, tron lam";

        var forth = await CompareAsync(a, b);
        var back = await CompareAsync(b, a);

        back.Score.ShouldBe(forth.Score, 0.01);
    }

    [Fact]
    public async Task Five_kilometres_apart_are_two_incidents()
    {
        var match = await Finder.CompareAsync(
            Report("a", "Cây đổ chắn đường") with
            {
                Point = new GeoPoint(21.02, 105.80),
                At = Monday,
            },
            Report("b", "Cây đổ chắn đường") with
            {
                Point = new GeoPoint(21.06, 105.83),
                At = Monday,
            },
            Now
        );

        match.IsSame.ShouldBeFalse();
        match.Reasons.ShouldContain(reason => reason.En.EndsWith("m apart"));
    }

    [Fact]
    public async Task Candidates_come_best_first_and_strangers_not_at_all()
    {
        var found = await Finder.FindAsync(
            Report("new", "Đèn đường phố Hàng Bún tắt ba đêm"),
            [
                Report("rubbish", "Rác chất đống ở chợ Hôm"),
                Report("same", "Phố Hàng Bún đèn đường tắt ba đêm rồi"),
            ],
            Now
        );

        found.Select(match => match.Id).ShouldBe(["same"]);
    }

    private static async Task<DuplicateMatch> CompareAsync(string a, string b) =>
        await Finder.CompareAsync(Report("a", a), Report("b", b), Now);

    private static ComparableReport Report(string id, string text) =>
        new(id, text, null, null, null);
}
