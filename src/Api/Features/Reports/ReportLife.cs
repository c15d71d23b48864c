using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Reports;

/// <summary>Who acts, why, and which suggestion stood beside the decision.</summary>
public sealed record Act(string? PersonId, string? Reason = null, Guid? SuggestionId = null);

/// <summary>
/// The only way a report changes: the state machine is asked, the clock is set, and an event tells who,
/// when, why, from what to what.
/// </summary>
public sealed class ReportLife(WorkingCalendar calendar, SlaPolicy policy, TimeProvider time)
{
    /// <summary>False, and nothing changed, when the state machine does not allow it.</summary>
    public bool TryMove(Report report, ReportState to, Act act)
    {
        if (!ReportTransitions.Allows(report.State, to))
        {
            return false;
        }

        var from = report.State;
        report.State = to;
        report.Version++;
        SetClock(report, from, to);
        var now = Moment(report);
        report.Events.Add(
            new ReportEvent
            {
                Id = Guid.CreateVersion7(now),
                ReportId = report.Id,
                At = now,
                Kind = ReportEventKind.StateChanged,
                PersonId = act.PersonId,
                Reason = act.Reason,
                SuggestionId = act.SuggestionId,
                FromState = from,
                ToState = to,
            }
        );

        return true;
    }

    /// <summary>Notes a changed field; nothing when it did not change.</summary>
    public void Note(Report report, ReportEventKind kind, string? before, string? after, Act act)
    {
        if (string.Equals(before, after, StringComparison.Ordinal))
        {
            return;
        }

        var now = Moment(report);
        report.Version++;
        report.Events.Add(
            new ReportEvent
            {
                Id = Guid.CreateVersion7(now),
                ReportId = report.Id,
                At = now,
                Kind = kind,
                PersonId = act.PersonId,
                Reason = act.Reason,
                SuggestionId = act.SuggestionId,
                Before = before,
                After = after,
                IsInternal =
                    kind is not (ReportEventKind.AgencyChanged or ReportEventKind.Followed),
            }
        );
    }

    // Changes of one act keep their order: each a microsecond after the last (PostgreSQL's resolution).
    private DateTimeOffset Moment(Report report) =>
        time.GetUtcNow().AddMicroseconds(report.Events.Count);

    private void SetClock(Report report, ReportState from, ReportState to)
    {
        var now = time.GetUtcNow();

        switch (to)
        {
            case ReportState.Accepted:
                report.AcceptedAt = now;
                Run(report, policy.ForHandling(calendar, now, report.Urgency ?? Urgency.Normal));
                break;
            case ReportState.Reopened:
                report.Reopenings++;
                Run(report, policy.ForHandling(calendar, now, report.Urgency ?? Urgency.Normal));
                break;
            case ReportState.AwaitingAcceptance when from is ReportState.NeedsInformation:
                Run(report, policy.ForAcceptance(calendar, now));
                break;
            case ReportState.Transferred:
                // The clock is kept: passing a report on buys no time.
                report.Hops++;
                break;
            case ReportState.Draft
            or ReportState.Submitted
            or ReportState.AwaitingAcceptance
            or ReportState.InProgress
            or ReportState.ExtensionAsked:
                break;
            case ReportState.NeedsInformation
            or ReportState.Refused
            or ReportState.Merged
            or ReportState.Answered
            or ReportState.Fixed
            or ReportState.AwaitingConfirmation
            or ReportState.Closed:
                report.DueAt = null;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(to));
        }
    }

    private static void Run(Report report, Deadline deadline)
    {
        report.DueAt = deadline.Due;
        report.DueIsVerified = deadline.IsVerified;
    }
}
