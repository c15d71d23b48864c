using iHanoi.Civic.Knowledge.Gaps;

namespace iHanoi.Api.Features.Gaps;

/// <summary>What was decided about a gap, by whom and when; null because: it is not closed.</summary>
public sealed record GapDecision(GapState State, GapClosing? Because, string By, DateTimeOffset At);

/// <summary>
/// Questions of one meaning that were not answered well. <see cref="Id"/> names it until the next question of its kind
/// is more typical.
/// </summary>
public sealed record Gap(
    Guid Id,
    string Question,
    IReadOnlyList<string> Samples,
    int Unanswered,
    int InPart,
    int Wrong,
    int Askers,
    DateTimeOffset First,
    DateTimeOffset Last,
    GapDecision? Decision
)
{
    public GapState State => Decision?.State ?? GapState.Open;

    /// <summary>Closed, and yet somebody asked again.</summary>
    public bool IsAskedAgain => Decision is { State: GapState.Closed } closed && Last > closed.At;
}

/// <summary>What is shown, and how many questions are not, since too few people asked them.</summary>
public sealed record GapsFound(IReadOnlyList<Gap> Gaps, int Hidden);
