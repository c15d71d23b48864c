using iHanoi.Civic.Knowledge;
using iHanoi.Encoder;
using iHanoi.Ingestion;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace iHanoi.Bench.Search;

/// <summary>
/// <c>bench search [sizes]</c>: the embedded index at 10 k, 100 k and 1 M passages, stage by stage, beside SQLite
/// FTS5 and sqlite-vec on the same data. Encoding a question is not in it.
/// </summary>
internal static class SearchBench
{
    // Beyond this they take longer than the whole rest.
    private const int LargestBeside = 200_000;

    public static async Task RunAsync(
        BenchedProduct product,
        IReadOnlyList<int> sizes,
        CancellationToken cancellationToken
    )
    {
        var chunks = await ChunksAsync(product, cancellationToken);
        var questions = Workloads.Of("search", product).Inputs;
        var real = product.Get<ISentenceEncoder>();
        var encoder = EncoderOf(product, real.Model);
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

            Console.WriteLine(
                await OwnAsync(product, corpus, encoder, asked, truth, cancellationToken)
            );

            if (size > LargestBeside)
            {
                const string why = "not asked at this size";
                Console.WriteLine(SearchRow.NotMeasured(size, "SQLite FTS5, sqlite-vec", why));
                continue;
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

    private static async Task<string> OwnAsync(
        BenchedProduct product,
        MadeCorpus corpus,
        MadeEncoder encoder,
        IReadOnlyList<(string Text, float[] Vector)> asked,
        IReadOnlyList<HashSet<string>> truth,
        CancellationToken cancellationToken
    )
    {
        var folders = StoredCorpus.FoldersOf(product.Folders, corpus.Count);
        await using (
            var services = new ServiceCollection()
                .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
                .AddIngestion(folders)
                .BuildServiceProvider()
        )
        {
            // Makes the tables.
            await services.GetRequiredService<IKnowledgeBase>().ListAsync(cancellationToken);
        }

        StoredCorpus.Fill(folders.State, corpus, encoder);
        AskedQuestion[] questions =
        [
            .. asked.Zip(
                truth,
                (question, near) => new AskedQuestion(question.Text, question.Vector, [.. near])
            ),
        ];
        return await OwnIndex.MeasureAsync(corpus.Count, folders, questions, cancellationToken);
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

    // As ingestion stored them: every chunk's vector of the real encoder.
    private static MadeEncoder EncoderOf(BenchedProduct product, string model)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(product.Folders.State, "knowledge.db")};Pooling=False"
        );
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT scale, numbers FROM vectors WHERE ordinal >= 0 AND model = $model ORDER BY document_id, version, ordinal";
        command.Parameters.AddWithValue("$model", model);
        using var row = command.ExecuteReader();
        var real = new List<float[]>();

        while (row.Read())
        {
            var scale = row.GetFloat(0);
            real.Add([.. row.GetFieldValue<byte[]>(1).Select(number => (sbyte)number * scale)]);
        }

        return new MadeEncoder(real, model);
    }
}
