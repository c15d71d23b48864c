using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>One snapshot of the index, searched exactly as the index searches: it does not move while it is measured.</summary>
internal sealed class FrozenIndex(EmbeddedIndex index, IndexSnapshot snapshot)
{
    public string Version => index.VersionOf(snapshot.Generation);

    public bool Holds(string documentId) => snapshot.Holds(documentId);

    public ValueTask<IReadOnlyList<Passage>> SearchAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    ) => index.SearchAsync(snapshot, query, cancellationToken);
}
