using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;

namespace iHanoi.Bench.Search;

/// <summary>
/// <c>bench search [sizes]</c>: the embedded index at 10 k, 100 k and 1 M passages, stage by stage, beside SQLite
/// FTS5 and sqlite-vec on the same data. The encoder's time is not in it.
/// </summary>
internal static class SearchBench
{
    private const int Learnt = 1000;

    public static async Task RunAsync(
        BenchedProduct product,
        IReadOnlyList<int> sizes,
        CancellationToken cancellationToken
    )
    {
        var chunks = await ChunksAsync(product, cancellationToken);
        var questions = Workloads.Of("search", product).Inputs;
        var real = product.Get<ISentenceEncoder>();
        var encoder = await EncoderAsync(real, chunks, cancellationToken);
        var asked = new List<(string Text, float[] Vector)>();

        foreach (var text in questions.Distinct())
        {
            var vector = await real.EncodeQueryAsync(text, cancellationToken);
            asked.Add((text, vector.ToArray()));
        }

        var folder = Path.Combine(product.Folders.Root, "artifacts", "bench");
        Directory.CreateDirectory(folder);
        Console.WriteLine(FiguresTable.Where("search, by size", product.Now));
        Console.WriteLine(SearchRow.Header);

        foreach (var size in sizes)
        {
            var corpus = new MadeCorpus(chunks, size);
            var truth = Neighbours.Of(corpus, encoder, [.. asked.Select(q => q.Vector)]);

            foreach (
                var row in await OwnIndex.MeasureAsync(
                    corpus,
                    encoder,
                    product.Folders,
                    asked,
                    truth,
                    cancellationToken
                )
            )
            {
                Console.WriteLine(row);
            }

            Console.WriteLine(await SqliteFullText.MeasureAsync(corpus, folder, questions));
            Console.WriteLine(
                await SqliteVectors.MeasureAsync(
                    corpus,
                    encoder,
                    folder,
                    asked,
                    truth,
                    cancellationToken
                )
            );
        }
    }

    private static async Task<IReadOnlyList<Chunk>> ChunksAsync(
        BenchedProduct product,
        CancellationToken cancellationToken
    )
    {
        var knowledge = product.Get<IKnowledgeBase>();
        var chunks = new List<Chunk>();

        foreach (var document in await knowledge.ListAsync(cancellationToken))
        {
            var details = await knowledge.FindAsync(document.Id, null, cancellationToken);
            chunks.AddRange(details!.Chunks);
        }

        return chunks;
    }

    private static async Task<MadeEncoder> EncoderAsync(
        ISentenceEncoder encoder,
        IReadOnlyList<Chunk> chunks,
        CancellationToken cancellationToken
    )
    {
        var real = new List<float[]>();

        foreach (var chunk in chunks.Take(Learnt))
        {
            var vector = await encoder.EncodePassageAsync(
                chunk.Title,
                chunk.Text,
                cancellationToken
            );
            real.Add(vector.ToArray());
        }

        return new MadeEncoder(real);
    }
}
