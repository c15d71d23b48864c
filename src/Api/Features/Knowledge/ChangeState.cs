using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
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
        pages.MapPost("/publish/{**id}", PublishAsync).RequireFormToken();
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
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) => SetAsync(id, DocumentState.Withdrawn, knowledge, cancellationToken);

    private static Task<Results<RedirectHttpResult, NotFound>> PublishAsync(
        string id,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) => SetAsync(id, DocumentState.Published, knowledge, cancellationToken);

    private static async Task<Results<RedirectHttpResult, NotFound>> SetAsync(
        string id,
        DocumentState state,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    )
    {
        var document = Uri.UnescapeDataString(id);

        if (!await MoveAsync(document, state, knowledge, cancellationToken))
        {
            return TypedResults.NotFound();
        }

        var done = DocumentStates.Table.Code(state);

        return TypedResults.LocalRedirect($"{DocumentAddress.Of(document)}?done={done}");
    }

    private static async Task<Results<NoContent, NotFound, BadRequest>> ChangeAsync(
        StateChange change,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) =>
        change.Id is not { } id || DocumentStates.Table.Find(change.State) is not { } state
            ? TypedResults.BadRequest()
        : await MoveAsync(id, state, knowledge, cancellationToken) ? TypedResults.NoContent()
        : TypedResults.NotFound();

    private static Task<bool> MoveAsync(
        string id,
        DocumentState state,
        IKnowledgeBase knowledge,
        CancellationToken cancellationToken
    ) =>
        state is DocumentState.Published
            ? knowledge.PublishAsync(id, cancellationToken)
            : knowledge.WithdrawAsync(id, cancellationToken);
}
