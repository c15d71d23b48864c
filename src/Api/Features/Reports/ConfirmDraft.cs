using System.Security.Claims;
using System.Security.Cryptography;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

public sealed record DraftFiled(string Number, string Url);

/// <summary>
/// The button under a draft in the chat. Only this endpoint mints the confirmation that files it, so no
/// model and no text can file anything: a person presses, with an antiforgery token.
/// </summary>
internal static class ConfirmDraft
{
    /// <summary>Several drafts share the chat's one form: each asks under a name of its own.</summary>
    public static string WardField(Guid draftId) => $"ward-{draftId}";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/chat/confirm/{draftId:guid}", ConfirmAsync)
            .ExcludeFromDescription()
            .RequireFormToken()
            .RequireRateLimiting(RateLimits.Writes);

    private static async Task<Results<Ok<DraftFiled>, RedirectHttpResult, NotFound>> ConfirmAsync(
        Guid draftId,
        [FromForm] string? name,
        [FromForm] string? contact,
        HttpRequest request,
        ClaimsPrincipal user,
        CityDb db,
        Filing filing,
        CancellationToken cancellationToken
    )
    {
        var pending = await db.PendingReports.FirstOrDefaultAsync(
            p => p.Id == draftId,
            cancellationToken
        );

        if (pending is null)
        {
            return TypedResults.NotFound();
        }

        pending.Confirmation = CheckReport.Hash(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))
        );
        var (report, _) = await filing.FileAsync(
            CheckReport.FromDraft(pending) with
            {
                Category = pending.Category,
                Ward = CheckReport.WardOf(request.Form[WardField(draftId)]),
                Name = name,
                Contact = contact,
                CitizenId = user.PersonId(),
            },
            pending,
            cancellationToken
        );
        var page = $"/r/{report.Number}?new=1";

        return request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)
            ? TypedResults.LocalRedirect(page)
            : TypedResults.Ok(new DraftFiled(report.Number.Value, page));
    }
}
