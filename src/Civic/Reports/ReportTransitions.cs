namespace iHanoi.Civic.Reports;

/// <summary>Which state may follow which. Anything else is refused before it reaches the database.</summary>
public static class ReportTransitions
{
    /// <summary>A report may be contested at most twice; then it goes upward.</summary>
    public const int MostReopenings = 2;

    /// <summary>A report may be passed on at most twice; then the coordinator decides.</summary>
    public const int MostHops = 2;

    private static readonly Dictionary<ReportState, ReportState[]> Next = new()
    {
        [ReportState.Draft] = [ReportState.Submitted],
        [ReportState.Submitted] = [ReportState.AwaitingAcceptance],
        [ReportState.AwaitingAcceptance] =
        [
            ReportState.Accepted,
            ReportState.NeedsInformation,
            ReportState.Refused,
            ReportState.Transferred,
            ReportState.Merged,
        ],
        [ReportState.NeedsInformation] = [ReportState.AwaitingAcceptance, ReportState.Refused],
        [ReportState.Transferred] =
        [
            ReportState.Accepted,
            ReportState.Transferred,
            ReportState.Refused,
            ReportState.NeedsInformation,
        ],
        [ReportState.Merged] = [ReportState.AwaitingAcceptance],
        [ReportState.Accepted] =
        [
            ReportState.InProgress,
            ReportState.Answered,
            ReportState.Transferred,
            ReportState.Merged,
        ],
        [ReportState.InProgress] =
        [
            ReportState.Answered,
            ReportState.ExtensionAsked,
            ReportState.Transferred,
        ],
        [ReportState.ExtensionAsked] = [ReportState.InProgress, ReportState.Answered],
        [ReportState.Answered] =
        [
            ReportState.Fixed,
            ReportState.AwaitingConfirmation,
            ReportState.Reopened,
            ReportState.Closed,
        ],
        [ReportState.Fixed] =
        [
            ReportState.AwaitingConfirmation,
            ReportState.Closed,
            ReportState.Reopened,
        ],
        [ReportState.AwaitingConfirmation] = [ReportState.Closed, ReportState.Reopened],
        [ReportState.Reopened] =
        [
            ReportState.InProgress,
            ReportState.Answered,
            ReportState.Transferred,
        ],
        [ReportState.Refused] = [],
        [ReportState.Closed] = [ReportState.Reopened],
    };

    public static IReadOnlyList<ReportState> From(ReportState state) => Next[state];

    public static bool Allows(ReportState from, ReportState to) => Next[from].Contains(to);
}
