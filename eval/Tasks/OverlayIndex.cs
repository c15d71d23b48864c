using iHanoi.Civic.Knowledge;

namespace iHanoi.Eval.Tasks;

/// <summary>The shipped index with the line's own documents laid over it, best first.</summary>
internal sealed class OverlayIndex(IPassageIndex shipped, LineContext context) : IPassageIndex
{
    public string Version => shipped.Version;

    public async ValueTask<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    )
    {
        var passages = await shipped.SearchAsync(query, cancellationToken);

        if (context.Documents is not { } documents)
        {
            return passages;
        }

        // Scores of two indexes are not on one scale; a document brought along for the question is meant.
        var own = await documents.SearchAsync(query with { Kind = null }, cancellationToken);

        return [.. own.Concat(passages).Take(query.Limit)];
    }

    public async ValueTask<IReadOnlyList<Passage>> ReadAsync(
        string documentId,
        CancellationToken cancellationToken
    ) =>
        context.Documents is { } documents
        && await documents.ReadAsync(documentId, cancellationToken) is { Count: > 0 } own
            ? own
            : await shipped.ReadAsync(documentId, cancellationToken);
}
