using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Publishing;

/// <summary>
/// A version that lay aside may have vectors of a former encoder, which no index reads: before it is measured or
/// published it gets those of the running one. As a rule it has them, and nothing is encoded.
/// </summary>
internal sealed class VersionVectors(
    VersionReading versions,
    ChunkEncoding encoding,
    KnowledgeTransactions transactions
)
{
    public async Task<StoredDocument?> WithVectorsAsync(
        VersionKey version,
        CancellationToken cancellationToken
    )
    {
        if (
            versions.Find(version, encoding.Model) is not { } stored
            || stored.Vectors.Count == stored.Chunks.Count + 1
        )
        {
            return versions.Find(version, encoding.Model);
        }

        var vectors = await encoding.EncodeAsync(
            stored.Facts,
            stored.Text,
            stored.Chunks,
            cancellationToken
        );
        await transactions.RunAsync(
            write =>
            {
                VersionRows.AddVectors(write, version, vectors);
                return true;
            },
            cancellationToken
        );

        return versions.Find(version, encoding.Model);
    }
}
