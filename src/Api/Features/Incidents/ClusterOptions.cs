using System.ComponentModel.DataAnnotations;

namespace iHanoi.Api.Features.Incidents;

internal sealed class ClusterOptions
{
    public const string Section = "Clusters";

    /// <summary>
    /// Weeks on record before suddenly many reports of one kind draft an alert. Fewer is sooner; what comes every
    /// Monday then looks sudden on the second one.
    /// </summary>
    [Range(1, 8)]
    public int FewestWeeks { get; init; } = 2;
}
