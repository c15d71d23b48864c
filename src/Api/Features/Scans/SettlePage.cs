using System.Security.Claims;
using iHanoi.Api.Features.Publishing;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using FileResult = iHanoi.Civic.Knowledge.FileResult;

namespace iHanoi.Api.Features.Scans;

/// <summary>What the page says, as a person has read it.</summary>
public sealed record PageReading(string? Text);

/// <summary>A person confirms or corrects a page; the document gets a new version that holds it.</summary>
internal static class SettlePage
{
    public const string Accepted = "accepted";
    public const string Gone = "gone";

    private const int LongestPage = 60_000;

    public static void Map(IEndpointRouteBuilder pages) =>
        pages.MapPost("/{scan}/{page:int}", SettleAsync).RequireFormToken();

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapPut("/{scan}/{page:int}", PutAsync);

    private static async Task<RedirectHttpResult> SettleAsync(
        string scan,
        int page,
        [FromForm] PageReading reading,
        ClaimsPrincipal user,
        IScanReview review,
        CancellationToken cancellationToken
    )
    {
        var key = new ScanPageKey(scan, page);

        // To leave a page out for good is asked first.
        if (string.IsNullOrWhiteSpace(reading.Text))
        {
            return TypedResults.LocalRedirect(ScanAddress.LeaveOut(key));
        }

        var result = await review.SettleAsync(
            key,
            Shortened(reading.Text),
            user.AsCurator(),
            cancellationToken
        );

        return TypedResults.LocalRedirect(
            $"{ScanAddress.List}?done={(result is null ? Gone : Accepted)}"
        );
    }

    private static async Task<Results<Ok<FileResult>, NotFound>> PutAsync(
        string scan,
        int page,
        PageReading reading,
        ClaimsPrincipal user,
        IScanReview review,
        CancellationToken cancellationToken
    ) =>
        await review.SettleAsync(
            new ScanPageKey(scan, page),
            Shortened(reading.Text ?? ""),
            user.AsCurator(),
            cancellationToken
        )
            is { } result
            ? TypedResults.Ok(result)
            : TypedResults.NotFound();

    private static string Shortened(string text) => text[..Math.Min(text.Length, LongestPage)];
}
