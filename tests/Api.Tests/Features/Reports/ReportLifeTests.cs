using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.Extensions.Time.Testing;

namespace iHanoi.Api.Tests.Features.Reports;

public sealed class ReportLifeTests
{
    // A Wednesday, 09:00 in Hanoi.
    private static readonly DateTimeOffset Morning = new(
        2026,
        11,
        25,
        9,
        0,
        0,
        WorkingCalendar.HanoiOffset
    );
    private static readonly WorkingCalendar Calendar = new(
        [
            new(new TimeOnly(8, 0), new TimeOnly(12, 0)),
            new(new TimeOnly(13, 0), new TimeOnly(17, 0)),
        ],
        new HashSet<DateOnly>()
    );
    private static readonly Act Official = new("official");
    private readonly FakeTimeProvider _clock = new(Morning);
    private readonly ReportLife _life;

    public ReportLifeTests() => _life = new ReportLife(Calendar, SlaPolicy.Default, _clock);

    [Fact]
    public void A_move_the_law_does_not_know_changes_nothing()
    {
        var report = Waiting();

        _life.TryMove(report, ReportState.Closed, Official).ShouldBeFalse();

        report.State.ShouldBe(ReportState.AwaitingAcceptance);
        report.Version.ShouldBe(0);
        report.Events.ShouldBeEmpty();
    }

    [Fact]
    public void Acceptance_starts_the_clock_of_the_level()
    {
        var report = Waiting();
        report.Urgency = Urgency.Urgent;

        _life.TryMove(report, ReportState.Accepted, Official).ShouldBeTrue();

        // Four working hours from 09:00 with an hour of lunch: 14:00.
        report.DueAt.ShouldBe(Morning.AddHours(5));
        report.DueIsVerified.ShouldBeTrue();
    }

    [Fact]
    public void A_question_to_the_citizen_stops_the_clock_and_the_answer_starts_it()
    {
        var report = Waiting();
        report.DueAt = Morning.AddHours(1);

        _life.TryMove(report, ReportState.NeedsInformation, Official).ShouldBeTrue();
        report.DueAt.ShouldBeNull();

        _life.TryMove(report, ReportState.AwaitingAcceptance, new Act(null)).ShouldBeTrue();
        report.DueAt.ShouldBe(Calendar.Add(Morning, TimeSpan.FromHours(8)));
    }

    [Fact]
    public void Passing_on_buys_no_time_and_is_counted()
    {
        var report = Waiting();
        var due = Morning.AddHours(2);
        report.DueAt = due;

        _life.TryMove(report, ReportState.Transferred, Official).ShouldBeTrue();

        report.DueAt.ShouldBe(due);
        report.Hops.ShouldBe(1);
    }

    [Fact]
    public void Every_move_tells_who_when_why_from_what_to_what_beside_which_suggestion()
    {
        var report = Waiting();
        var suggestion = Guid.NewGuid();

        _life.TryMove(report, ReportState.Refused, new Act("minh", "Là khiếu nại", suggestion));

        var told = report.Events.ShouldHaveSingleItem();
        told.PersonId.ShouldBe("minh");
        told.At.ShouldBe(Morning);
        told.Reason.ShouldBe("Là khiếu nại");
        told.FromState.ShouldBe(ReportState.AwaitingAcceptance);
        told.ToState.ShouldBe(ReportState.Refused);
        told.SuggestionId.ShouldBe(suggestion);
    }

    [Fact]
    public void Changes_of_one_act_keep_their_order()
    {
        var report = Waiting();

        _life.Note(report, ReportEventKind.CategoryChanged, "other", "noise", Official);
        _life.Note(report, ReportEventKind.WardChanged, null, "00070", Official);
        _life.TryMove(report, ReportState.Accepted, Official);

        report.Events.Select(e => e.At).ShouldBeInOrder();
        report.Events.Select(e => e.At).Distinct().Count().ShouldBe(3);
    }

    private static Report Waiting() =>
        new()
        {
            Id = Guid.NewGuid(),
            Number = new ReportNumber("HN-261125-AAAAAA"),
            Text = "Ổ gà",
            MaskedText = "Ổ gà",
            Language = Language.Vietnamese,
            State = ReportState.AwaitingAcceptance,
            FiledAt = Morning,
        };
}
