using System.ComponentModel.DataAnnotations;

namespace iHanoi.Api.Jobs;

internal sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>
    /// Seconds until the job of a worker that died is taken up by another. Shorter is sooner and costs more
    /// renewals; a worker renews its lease three times in this span.
    /// </summary>
    [Range(3, 3600)]
    public int LeaseSeconds { get; init; } = 120;

    public TimeSpan Lease => TimeSpan.FromSeconds(LeaseSeconds);
}
