using System.Security.Claims;
using System.Security.Cryptography;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

/// <summary>The citizen's answers: fixed, not fixed, the missing fact, "I am affected too".</summary>
internal static class AnswerReport
{
    private const int LongestNote = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/r/{code}/confirm", ConfirmAsync);
        routes.MapPost("/r/{code}/contest", ContestAsync);
        routes.MapPost("/r/{code}/inform", InformAsync);
        routes.MapPost("/r/{code}/follow", FollowAsync);
    }

    private static Task<Results<RedirectHttpResult, NotFound>> ConfirmAsync(
        string code,
        ClaimsPrincipal user,
        CityDb db,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        MoveAsync(
            code,
            "confirmed",
            db,
            r => life.TryMove(r, ReportState.Closed, new Act(user.PersonId())),
            cancellationToken
        );

    private static Task<Results<RedirectHttpResult, NotFound>> ContestAsync(
        string code,
        [FromForm] string? note,
        ClaimsPrincipal user,
        CityDb db,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        MoveAsync(
            code,
            "contested",
            db,
            report =>
                report.Reopenings < ReportTransitions.MostReopenings
                && life.TryMove(
                    report,
                    ReportState.Reopened,
                    new Act(user.PersonId(), Masked(note))
                ),
            cancellationToken
        );

    private static Task<Results<RedirectHttpResult, NotFound>> InformAsync(
        string code,
        [FromForm] string note,
        ClaimsPrincipal user,
        CityDb db,
        ReportLife life,
        CancellationToken cancellationToken
    ) =>
        MoveAsync(
            code,
            "informed",
            db,
            report =>
                report.State is ReportState.NeedsInformation
                && life.TryMove(
                    report,
                    ReportState.AwaitingAcceptance,
                    new Act(user.PersonId(), Masked(note))
                ),
            cancellationToken
        );

    private static async Task<Results<RedirectHttpResult, NotFound>> FollowAsync(
        string code,
        [FromForm] Guid? draft,
        ClaimsPrincipal user,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(code, db, cancellationToken) is not { } report)
        {
            return TypedResults.NotFound();
        }

        var now = time.GetUtcNow();
        var follower = new ReportFollower
        {
            Id = Guid.CreateVersion7(now),
            ReportId = report.Id,
            Number = ReportNumber.Create(now, RandomNumberGenerator.GetBytes(6)),
            At = now,
            CitizenId = user.PersonId(),
        };
        db.ReportFollowers.Add(follower);

        if (draft is { } id)
        {
            // The draft became a voice on the earlier report: its words are no longer needed.
            await db
                .PendingReports.Where(p => p.Id == id && p.FiledAs == null)
                .ExecuteDeleteAsync(cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);

        return TypedResults.LocalRedirect($"/r/{follower.Number}?done=following");
    }

    private static async Task<Results<RedirectHttpResult, NotFound>> MoveAsync(
        string code,
        string done,
        CityDb db,
        Func<Report, bool> move,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(code, db, cancellationToken) is not { } report)
        {
            return TypedResults.NotFound();
        }

        if (!move(report))
        {
            return TypedResults.LocalRedirect($"/r/{Uri.EscapeDataString(code)}?done=not-now");
        }

        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.LocalRedirect($"/r/{Uri.EscapeDataString(code)}?done={done}");
    }

    private static Task<Report?> FindAsync(
        string code,
        CityDb db,
        CancellationToken cancellationToken
    ) =>
        ReportNumber.FindIn(code) is { } number
            ? db.Reports.FirstOrDefaultAsync(
                r => r.Number == number || r.Followers.Any(f => f.Number == number),
                cancellationToken
            )
            : Task.FromResult<Report?>(null);

    private static string? Masked(string? note) =>
        string.IsNullOrWhiteSpace(note)
            ? null
            : Civic
                .Text.PersonalDataMask.Mask(
                    note.Trim()[..Math.Min(note.Trim().Length, LongestNote)]
                )
                .Text;
}
