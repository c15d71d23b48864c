namespace iHanoi.Api.Jobs;

/// <summary>The priorities that one runner takes: reports never wait behind a training, nor files behind either, nor any of them behind the web.</summary>
internal sealed record JobLane(int From, int Below)
{
    public static readonly JobLane Quick = new(int.MinValue, JobPriority.Long);

    public static readonly JobLane Slow = new(JobPriority.Long, JobPriority.File);

    public static readonly JobLane Files = new(JobPriority.File, JobPriority.Web);

    public static readonly JobLane Web = new(JobPriority.Web, int.MaxValue);

    public static readonly IReadOnlyList<JobLane> All = [Quick, Slow, Files, Web];
}
