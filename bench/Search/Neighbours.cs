using System.Numerics.Tensors;

namespace iHanoi.Bench.Search;

/// <summary>The truth that vector searches are held against: every passage's cosine in full precision.</summary>
internal static class Neighbours
{
    public const int Most = 10;

    public static IReadOnlyList<HashSet<string>> Of(
        MadeCorpus corpus,
        MadeEncoder encoder,
        IReadOnlyList<float[]> questions
    )
    {
        var best = questions.Select(_ => new PriorityQueue<string, float>()).ToArray();
        const int batch = 10_000;

        for (var from = 0; from < corpus.Count; from += batch)
        {
            var part = Enumerable
                .Range(from, Math.Min(batch, corpus.Count - from))
                .AsParallel()
                .AsOrdered()
                .Select(corpus.TextOf)
                .Select(text => (text.Id, Vector: encoder.VectorOf(text.Title, text.Text)))
                .ToArray();

            for (var q = 0; q < questions.Count; q++)
            {
                foreach (var (id, vector) in part)
                {
                    var cosine = TensorPrimitives.Dot<float>(questions[q], vector);

                    if (best[q].Count < Most)
                    {
                        best[q].Enqueue(id, cosine);
                    }
                    else
                    {
                        best[q].EnqueueDequeue(id, cosine);
                    }
                }
            }
        }

        return
        [
            .. best.Select(queue => queue.UnorderedItems.Select(item => item.Element).ToHashSet()),
        ];
    }

    /// <summary>Share of the truth that was found, over all questions.</summary>
    public static double Overlap(
        IReadOnlyList<IReadOnlyCollection<string>> found,
        IReadOnlyList<HashSet<string>> truth
    ) => found.Zip(truth).Average(pair => pair.First.Count(pair.Second.Contains) / (double)Most);
}
