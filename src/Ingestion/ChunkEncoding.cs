using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion;

/// <summary>The vectors of a version: one for each chunk, one for the document's names.</summary>
internal sealed class ChunkEncoding(ISentenceEncoder encoder)
{
    public string Model => encoder.Model;

    public Task<EncodedChunks> EncodeAsync(
        StoredFacts facts,
        string text,
        IReadOnlyList<ChunkSpan> chunks,
        CancellationToken cancellationToken
    ) => EncodeAsync(facts, text, chunks, progress: null, cancellationToken);

    public async Task<EncodedChunks> EncodeAsync(
        StoredFacts facts,
        string text,
        IReadOnlyList<ChunkSpan> chunks,
        IProgress<FileProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var done = 0;
        progress?.Report(new FileProgress(FileStage.Embedding, 0, chunks.Count));
        var names = EncodeAsync(
            facts.Title,
            PassageText.Names(facts.TitleEn, facts.Aliases),
            cancellationToken
        );
        var vectors = await Task.WhenAll(
            chunks.Select(async chunk =>
            {
                var vector = await OneAsync(facts.Title, text, chunk, cancellationToken);
                progress?.Report(
                    new FileProgress(
                        FileStage.Embedding,
                        Interlocked.Increment(ref done),
                        chunks.Count
                    )
                );
                return vector;
            })
        );

        return new EncodedChunks(encoder.Model, await names, vectors);
    }

    /// <summary>The vector of one chunk, for an edit that changes no other.</summary>
    public Task<Int8Vector> OneAsync(
        string title,
        string text,
        ChunkSpan chunk,
        CancellationToken cancellationToken
    ) =>
        EncodeAsync(
            title,
            PassageText.Body(chunk.HeadingPath, text[chunk.Start..chunk.End]),
            cancellationToken
        );

    private async Task<Int8Vector> EncodeAsync(
        string title,
        string text,
        CancellationToken cancellationToken
    ) => Int8Vector.From((await encoder.EncodePassageAsync(title, text, cancellationToken)).Span);
}
