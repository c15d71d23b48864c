namespace iHanoi.Api.Jobs;

/// <summary>The priorities that one runner takes: reports never wait behind a training.</summary>
internal sealed record JobLane(int From, int Below)
{
    public static readonly JobLane Quick = new(int.MinValue, JobPriority.Long);

    public static readonly JobLane Slow = new(JobPriority.Long, int.MaxValue);

    public static readonly IReadOnlyList<JobLane> All = [Quick, Slow];
}
