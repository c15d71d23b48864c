using System.Security.Claims;
using iHanoi.Api.Features.Cases;
using iHanoi.Api.Features.Publishing;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

public sealed record StateChange(string? Id, string? State);

/// <summary>Takes a document out of the answers, after a page that asks, and puts it back.</summary>
internal static class ChangeState
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/withdraw/{**id}", AskAsync);
        pages.MapPost("/withdraw/{**id}", WithdrawAsync).RequireFormToken();
        pages.MapPost("/publish/{**id}", RestoreAsync).RequireFormToken();
    }

    // JSON only: no form of another site can send it.
    public static void MapApi(IEndpointRouteBuilder api) => api.MapPut("/state", ChangeAsync);

    private static async Task<Results<RazorComponentResult<WithdrawPage>, NotFound>> AskAsync(
        string id,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) =>
        await knowledge.FindAsync(Uri.UnescapeDataString(id), null, cancellationToken)
            is { } document
            ? Page.Of<WithdrawPage>(document.Summary)
            : TypedResults.NotFound();

    private static Task<Results<RedirectHttpResult, NotFound>> WithdrawAsync(
        string id,
        ClaimsPrincipal user,
        IPublishing publishing,
        CaseFollowing cases,
        CancellationToken cancellationToken
    ) => SetAsync(id, DocumentState.Withdrawn, user, publishing, cases, cancellationToken);

    private static Task<Results<RedirectHttpResult, NotFound>> RestoreAsync(
        string id,
        ClaimsPrincipal user,
        IPublishing publishing,
        CaseFollowing cases,
        CancellationToken cancellationToken
    ) => SetAsync(id, DocumentState.Published, user, publishing, cases, cancellationToken);

    private static async Task<Results<RedirectHttpResult, NotFound>> SetAsync(
        string id,
        DocumentState state,
        ClaimsPrincipal user,
        IPublishing publishing,
        CaseFollowing cases,
        CancellationToken cancellationToken
    )
    {
        var document = Uri.UnescapeDataString(id);
        var done = DocumentStates.Table.Code(state);

        return await MoveAsync(document, state, user, publishing, cases, cancellationToken) switch
        {
            null => TypedResults.LocalRedirect($"{DocumentAddress.Of(document)}?done={done}"),
            PublishingRefusal.NotFound => TypedResults.NotFound(),
            { } refusal => TypedResults.LocalRedirect(
                Refusals.On(DocumentAddress.Of(document), refusal)
            ),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult, BadRequest>> ChangeAsync(
        StateChange change,
        ClaimsPrincipal user,
        IPublishing publishing,
        CaseFollowing cases,
        CancellationToken cancellationToken
    ) =>
        change.Id is not { } id || Settable(change.State) is not { } state
            ? TypedResults.BadRequest()
        : await MoveAsync(id, state, user, publishing, cases, cancellationToken) is { } refusal
            ? Refusals.Problem(refusal)
        : TypedResults.NoContent();

    // Nobody makes a draft of what was published.
    private static DocumentState? Settable(string? code) =>
        DocumentStates.Table.Find(code) is { } state and not DocumentState.Draft ? state : null;

    private static async Task<PublishingRefusal?> MoveAsync(
        string id,
        DocumentState state,
        ClaimsPrincipal user,
        IPublishing publishing,
        CaseFollowing cases,
        CancellationToken cancellationToken
    )
    {
        if (state is not DocumentState.Published)
        {
            return await publishing.WithdrawAsync(id, user.AsCurator(), cancellationToken);
        }

        var refusal = await publishing.RestoreAsync(id, user.AsCurator(), cancellationToken);

        if (refusal is null)
        {
            await cases.FollowAsync(id, cancellationToken);
        }

        return refusal;
    }
}
