using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Upkeep;

/// <summary>When the next round of links is due. Nothing is kept: it follows from the last round, or from the start.</summary>
internal sealed class LinkSchedule(IOptions<LinkCheckOptions> options, TimeProvider time)
{
    private readonly DateTimeOffset _started = time.GetUtcNow();

    /// <summary>Null: none comes by itself.</summary>
    /// <param name="last">When a round was last finished; null: never.</param>
    public DateTimeOffset? NextAfter(DateTimeOffset? last) =>
        !options.Value.ByItself ? null
        : last is { } finished
            ? finished + TimeSpan.FromDays(options.Value.DaysBetween) + Jitter(finished)
        : _started + TimeSpan.FromHours(options.Value.HoursToFirst) + Jitter(_started);

    // The same moment gives the same jitter, on every node and after every start; no two places share their moments.
    private TimeSpan Jitter(DateTimeOffset moment)
    {
        var most = TimeSpan.FromHours(options.Value.HoursOfJitter).Ticks;
        return most is 0 ? TimeSpan.Zero : new TimeSpan(Scattered(moment.UtcTicks) % most);
    }

    // Neighbouring moments lie far apart (Fibonacci hashing).
    private static long Scattered(long ticks) =>
        (long)(unchecked((ulong)ticks * 11400714819323198485UL) >> 1);
}
