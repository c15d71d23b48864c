using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training.Intents;

/// <summary>
/// Which utterances belong together: those that say so, and those that share two in five of their folded
/// 5-grams. A family is learnt from or examined on, never both.
/// </summary>
internal static class IntentFamilies
{
    private const double Alike = 0.4;

    public static int[] Folds(IReadOnlyList<IntentExample> examples, int folds)
    {
        var parents = Enumerable.Range(0, examples.Count).ToArray();
        Join(parents, examples);

        return
        [
            .. examples.Select(
                (_, i) =>
                    (int)(
                        Fnv.Finish(Fnv.Add(Fnv.Start('s'), examples[Root(parents, i)].Text))
                        % (uint)folds
                    )
            ),
        ];
    }

    private static void Join(int[] parents, IReadOnlyList<IntentExample> examples)
    {
        var grams = examples.Select(example => FoldedGrams.Of(example.Text)).ToArray();
        var named = new Dictionary<string, int>(StringComparer.Ordinal);

        for (var i = 0; i < examples.Count; i++)
        {
            if (examples[i].Family is { Length: > 0 } family && !named.TryAdd(family, i))
            {
                parents[Root(parents, i)] = Root(parents, named[family]);
            }

            for (var j = 0; j < i; j++)
            {
                if (AreAlike(grams[i], grams[j]))
                {
                    parents[Root(parents, i)] = Root(parents, j);
                }
            }
        }
    }

    private static bool AreAlike(HashSet<string> a, HashSet<string> b)
    {
        // Sets of very different size cannot share enough: most pairs end here.
        if (Math.Min(a.Count, b.Count) < Alike * Math.Max(a.Count, b.Count))
        {
            return false;
        }

        var shared = a.Count(b.Contains);
        return shared > 0 && shared >= Alike * (a.Count + b.Count - shared);
    }

    private static int Root(int[] parents, int i)
    {
        while (parents[i] != i)
        {
            i = parents[i] = parents[parents[i]];
        }

        return i;
    }
}
