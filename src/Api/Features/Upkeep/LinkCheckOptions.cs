using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>When the source links of published documents are asked. See docs/runbooks/sources.md.</summary>
internal sealed class LinkCheckOptions
{
    public const string Section = "Knowledge:Links";

    /// <summary>Off where the product may not go to the web by itself: then only a person's button asks.</summary>
    public bool ByItself { get; init; } = true;

    /// <summary>Between two rounds. Shorter finds a dead link sooner and costs the sites more.</summary>
    [Range(1, 365)]
    public int DaysBetween { get; init; } = 7;

    /// <summary>From the start to the first round ever: who only tries the product out asks nothing of the world.</summary>
    [Range(0, 720)]
    public int HoursToFirst { get; init; } = 1;

    /// <summary>A round begins up to this much later, at each place another time: a site is not asked by all at once.</summary>
    [Range(0, 48)]
    public int HoursOfJitter { get; init; } = 6;

    /// <summary>What one round may take; who was left out is asked first in the next.</summary>
    [Range(1, 1440)]
    public int MinutesPerRound { get; init; } = 60;
}

[OptionsValidator]
internal sealed partial class LinkCheckOptionsValidator : IValidateOptions<LinkCheckOptions>;
