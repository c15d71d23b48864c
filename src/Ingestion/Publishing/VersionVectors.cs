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
        if (versions.Find(version, encoding.Model) is not { } stored || HasAll(stored))
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
                Write(write, version, stored, vectors);
                return true;
            },
            cancellationToken
        );

        return versions.Find(version, encoding.Model);
    }

    // Chunks that people replaced keep their vectors, too: counting would not tell.
    private static bool HasAll(StoredDocument stored) =>
        stored.Vectors.ContainsKey(VersionRows.NamesOrdinal)
        && stored.Chunks.All(chunk => stored.Vectors.ContainsKey(chunk.Ordinal!.Value));

    private static void Write(
        Writing write,
        VersionKey version,
        StoredDocument stored,
        EncodedChunks vectors
    )
    {
        VersionRows.AddVector(
            write,
            version,
            vectors.Model,
            VersionRows.NamesOrdinal,
            vectors.Names
        );

        foreach (var (chunk, vector) in stored.Chunks.Zip(vectors.Chunks))
        {
            VersionRows.AddVector(write, version, vectors.Model, chunk.Ordinal!.Value, vector);
        }
    }
}
