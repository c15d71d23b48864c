using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Upkeep;

namespace iHanoi.Civic.Tests.Knowledge.Upkeep;

public sealed class FreshnessFlagsTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    private static readonly Validity Kept = Validity.Unknown with { ReviewDue = new(2027, 1, 1) };

    [Fact]
    public void A_document_that_is_kept_needs_no_look() =>
        FreshnessFlags.Of(Document(Kept), Today, Link(LinkOutcome.Reachable), 3).ShouldBeEmpty();

    [Fact]
    public void A_document_nobody_keeps_says_all_that_is_missing() =>
        FreshnessFlags
            .Of(Document(Validity.Unknown) with { Owner = null }, Today, null, 0)
            .ShouldBe([
                FreshnessFlag.NoReviewDate,
                FreshnessFlag.NoOwner,
                FreshnessFlag.NeverCited,
            ]);

    [Fact]
    public void What_is_past_its_day_is_told_apart()
    {
        var yesterday = Today.AddDays(-1);

        Of(Kept with { Expires = yesterday }).ShouldBe([FreshnessFlag.Expired]);
        Of(Kept with { ReviewDue = yesterday }).ShouldBe([FreshnessFlag.ReviewOverdue]);
        Of(Kept with { Effective = Today.AddDays(1) }).ShouldBe([FreshnessFlag.NotYetInForce]);
        Of(Kept with { ReplacedBy = "b" }).ShouldBe([FreshnessFlag.Replaced]);
    }

    [Theory]
    [InlineData(LinkOutcome.NoAnswer)]
    [InlineData(LinkOutcome.Failing)]
    [InlineData(LinkOutcome.NotAllowed)]
    public void A_link_is_broken_only_when_its_server_says_so(LinkOutcome outcome)
    {
        FreshnessFlags.Of(Document(Kept), Today, Link(outcome), 1).ShouldBeEmpty();
        FreshnessFlags
            .Of(Document(Kept), Today, Link(LinkOutcome.Gone), 1)
            .ShouldBe([FreshnessFlag.BrokenLink]);
    }

    private static IReadOnlyList<FreshnessFlag> Of(Validity validity) =>
        FreshnessFlags.Of(Document(validity), Today, null, 1);

    private static CheckedLink Link(LinkOutcome outcome) =>
        new("https://hanoi.example", default, outcome, null);

    private static DocumentSummary Document(Validity validity) =>
        new("a", "A", "guide", DocumentState.Published, 1, 1, validity, null, default)
        {
            Owner = "Phòng Tư pháp",
        };
}
