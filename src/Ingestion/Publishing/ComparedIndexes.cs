using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Publishing;

/// <summary>Two snapshots that differ by one document.</summary>
internal sealed class ComparedIndexes(FrozenIndex now, FrozenIndex then) : IComparedIndexes
{
    public string Version => now.Version;

    public ValueTask<IReadOnlyList<Passage>> SearchNowAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    ) => now.SearchAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<Passage>> SearchThenAsync(
        PassageQuery query,
        CancellationToken cancellationToken
    ) => then.SearchAsync(query, cancellationToken);
}
