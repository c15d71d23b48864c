namespace iHanoi.Api.Jobs;

/// <summary>The priorities that one runner takes: reports never wait behind a training, nor files behind either.</summary>
internal sealed record JobLane(int From, int Below)
{
    public static readonly JobLane Quick = new(int.MinValue, JobPriority.Long);

    public static readonly JobLane Slow = new(JobPriority.Long, JobPriority.File);

    public static readonly JobLane Files = new(JobPriority.File, int.MaxValue);

    public static readonly IReadOnlyList<JobLane> All = [Quick, Slow, Files];
}
