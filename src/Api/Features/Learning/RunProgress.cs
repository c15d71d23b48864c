using System.Globalization;
using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace iHanoi.Api.Features.Learning;

/// <summary>How far the run is, in the reader's words, for the page that watches it.</summary>
public sealed record RunSeen(bool IsUnderWay, int Percent, string Stage, string Left);

internal static class RunProgress
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/progress", ReadAsync);

    private static async Task<Ok<RunSeen>> ReadAsync(
        CityDb db,
        TimeProvider time,
        IStringLocalizer<LearningTexts> words,
        CancellationToken cancellationToken
    )
    {
        var run = await db
            .ModelRuns.AsNoTracking()
            .OrderByDescending(row => row.At)
            .FirstOrDefaultAsync(cancellationToken);

        return TypedResults.Ok(
            run is null ? new RunSeen(false, 0, "", "") : Of(run, time.GetUtcNow(), words)
        );
    }

    public static RunSeen Of(
        ModelRun run,
        DateTimeOffset now,
        IStringLocalizer<LearningTexts> words
    ) =>
        new(
            run.IsUnderWay,
            (int)Math.Round(100 * RunClock.Behind(run.Stage, run.Share)),
            words[$"Stage{run.Stage}"],
            !run.IsUnderWay ? ""
                : RunClock.Left(run, now) is { } left ? words["Left", Spoken(left)]
                : words["LeftUnknown"]
        );

    // Seconds only while seconds are what is left.
    private static string Spoken(TimeSpan left) =>
        left < TimeSpan.FromMinutes(2)
            ? Math.Ceiling(left.TotalSeconds).ToString("0", CultureInfo.CurrentCulture) + " s"
            : Moments.Span(left);
}
