using System.Diagnostics;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using iHanoi.Encoder;
using iHanoi.Ingestion;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace iHanoi.Bench.Search;

/// <summary>
/// The embedded index over the made corpus, each stage by its search mode. Nothing of a document's score is mixed in,
/// so that the vector stage can be held against the truth; what is computed is the same.
/// </summary>
internal static class OwnIndex
{
    private static readonly DateOnly Day = new(2026, 11, 28);

    public static async Task<IReadOnlyList<SearchRow>> MeasureAsync(
        MadeCorpus corpus,
        MadeEncoder encoder,
        ProductFolders folders,
        IReadOnlyList<(string Text, float[] Vector)> questions,
        IReadOnlyList<HashSet<string>> truth,
        CancellationToken cancellationToken
    )
    {
        await using var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddIngestion(folders)
            .AddSingleton<ISentenceEncoder>(encoder)
            .AddSingleton(Options.Create(new RetrievalOptions { DocumentWeight = 0 }))
            .BuildServiceProvider();
        var vectors = questions.ToDictionary(
            question => question.Text,
            question => question.Vector
        );
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var began = Stopwatch.GetTimestamp();
        var index = await services
            .GetRequiredService<IScratchIndexFactory>()
            .BuildAsync(corpus.Texts(), cancellationToken);
        await AskAsync(questions[0].Text, SearchMode.Hybrid);
        var built = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var held = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var rows = new List<SearchRow>();

        foreach (var mode in Enum.GetValues<SearchMode>())
        {
            var (p50, p95, found) = await SearchRow.TimeAsync(
                [.. vectors.Keys],
                q => AskAsync(q, mode)
            );
            var agreement =
                mode is SearchMode.Dense ? $"{Neighbours.Overlap(found, truth):0.00}" : "";
            rows.Add(
                new SearchRow(corpus.Count, $"iHanoi {mode}", built, held, p50, p95, agreement)
            );
        }

        GC.KeepAlive(index);
        return rows;

        async Task<IReadOnlyList<string>> AskAsync(string question, SearchMode mode)
        {
            encoder.Asked = vectors[question];
            var query = new PassageQuery(question, Neighbours.Most, Day) { Mode = mode };
            var passages = await index.SearchAsync(query, cancellationToken);
            return [.. passages.Select(passage => passage.Document.Id)];
        }
    }
}
