using iHanoi.Civic.Reports;

namespace iHanoi.Civic.Tests.Reports;

public sealed class ReportTransitionsTests
{
    [Fact]
    public void Every_state_says_what_may_follow() =>
        Enum.GetValues<ReportState>().ShouldAllBe(state => ReportTransitions.From(state) != null);

    [Fact]
    public void Every_state_can_be_reached_from_a_draft()
    {
        var reached = new HashSet<ReportState> { ReportState.Draft };
        var open = new Queue<ReportState>(reached);

        while (open.TryDequeue(out var state))
        {
            foreach (var next in ReportTransitions.From(state).Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        reached.ShouldBe(Enum.GetValues<ReportState>(), ignoreOrder: true);
    }

    [Theory]
    [InlineData(ReportState.Draft, ReportState.Submitted, true)]
    [InlineData(ReportState.AwaitingAcceptance, ReportState.Accepted, true)]
    [InlineData(ReportState.AwaitingAcceptance, ReportState.Refused, true)]
    [InlineData(ReportState.Merged, ReportState.AwaitingAcceptance, true)] // a merge can be undone
    [InlineData(ReportState.Closed, ReportState.Reopened, true)] // contested
    [InlineData(ReportState.Answered, ReportState.Fixed, true)]
    [InlineData(ReportState.Draft, ReportState.Accepted, false)]
    [InlineData(ReportState.AwaitingAcceptance, ReportState.Answered, false)] // never unseen
    [InlineData(ReportState.AwaitingAcceptance, ReportState.Closed, false)]
    [InlineData(ReportState.Accepted, ReportState.Refused, false)] // too late to refuse
    [InlineData(ReportState.Refused, ReportState.Accepted, false)]
    [InlineData(ReportState.Closed, ReportState.Answered, false)]
    [InlineData(ReportState.Fixed, ReportState.InProgress, false)]
    public void Only_the_lawful_steps_are_allowed(ReportState from, ReportState to, bool allowed) =>
        ReportTransitions.Allows(from, to).ShouldBe(allowed);

    [Fact]
    public void No_state_follows_itself_except_a_second_hop() =>
        Enum.GetValues<ReportState>()
            .Where(state => ReportTransitions.Allows(state, state))
            .ShouldBe([ReportState.Transferred]);

    [Fact]
    public void A_refusal_is_final() => ReportTransitions.From(ReportState.Refused).ShouldBeEmpty();

    [Theory]
    [InlineData(ReportState.Refused, false)]
    [InlineData(ReportState.Merged, false)]
    [InlineData(ReportState.Closed, false)]
    [InlineData(ReportState.Answered, true)] // answered is not fixed
    [InlineData(ReportState.AwaitingConfirmation, true)]
    public void Open311_sees_two_states(ReportState state, bool open) =>
        state.IsOpen().ShouldBe(open);
}
