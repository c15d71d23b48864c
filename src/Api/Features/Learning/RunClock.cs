using iHanoi.Api.Data;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Learning;

/// <summary>How far a run is as a whole and how long it may still take, from what its stages usually cost.</summary>
internal static class RunClock
{
    // Below this the beginning says too little about the end.
    private const double SaysSomething = 0.03;

    private static readonly (TrainingStage Stage, double Part)[] Parts =
    [
        (TrainingStage.Reading, 0.01),
        (TrainingStage.Encoding, 0.19),
        (TrainingStage.Examining, 0.22),
        (TrainingStage.Learning, 0.22),
        (TrainingStage.Yardstick, 0.3),
        (TrainingStage.Comparing, 0.06),
    ];

    /// <summary>0–1.</summary>
    public static double Behind(TrainingStage stage, double share)
    {
        if (stage is TrainingStage.Done)
        {
            return 1;
        }

        return Parts.TakeWhile(part => part.Stage < stage).Sum(part => part.Part)
            + Parts.Where(part => part.Stage == stage).Sum(part => part.Part * share);
    }

    /// <summary>Null while it is too early to say.</summary>
    public static TimeSpan? Left(ModelRun run, DateTimeOffset now)
    {
        var behind = Behind(run.Stage, run.Share);

        return
            run is { State: ModelRunState.Running, StartedAt: { } began } && behind > SaysSomething
            ? (now - began) * ((1 - behind) / behind)
            : null;
    }
}
