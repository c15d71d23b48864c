using System.Security.Claims;
using iHanoi.Api.Features.Publishing;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Scans;

/// <summary>A page that holds nothing of use is left out for good, after a page that asks.</summary>
internal static class LeaveOut
{
    public const string Done = "left-out";

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/{scan}/{page:int}/leave-out", AskAsync);
        pages.MapPost("/{scan}/{page:int}/leave-out", LeaveOutAsync).RequireFormToken();
    }

    private static async Task<Results<RazorComponentResult<LeaveOutPage>, NotFound>> AskAsync(
        string scan,
        int page,
        IScanReview review,
        CancellationToken cancellationToken
    )
    {
        var key = new ScanPageKey(scan, page);
        var waiting = await review.WaitingAsync(cancellationToken);

        return waiting.FirstOrDefault(candidate => candidate.Page == key) is { } found
            ? Page.Of<LeaveOutPage>(found)
            : TypedResults.NotFound();
    }

    private static async Task<RedirectHttpResult> LeaveOutAsync(
        string scan,
        int page,
        ClaimsPrincipal user,
        IScanReview review,
        CancellationToken cancellationToken
    )
    {
        var result = await review.SettleAsync(
            new ScanPageKey(scan, page),
            "",
            user.AsCurator(),
            cancellationToken
        );

        return TypedResults.LocalRedirect(
            $"{ScanAddress.List}?done={(result is null ? SettlePage.Gone : Done)}"
        );
    }
}
