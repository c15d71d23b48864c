namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Pairs of a family as one scene. Only matters count: the same matter next door or another day is the same in words.
/// </summary>
internal static class SceneGrouping
{
    // A scene of fifteen texts has a hundred pairs: beyond sixty, all together count no more.
    private const float MostShare = 60;

    public static IReadOnlyList<Scene> Of(
        IEnumerable<(PairExample Pair, int Half)> pairs,
        IReadOnlyDictionary<string, Half[]> states
    ) =>
        [
            .. pairs
                .Where(read => read.Pair.Origin is not PairOrigin.Made)
                .Where(read => read.Pair.Kind is PairExample.SameKind or PairExample.OtherMatter)
                .GroupBy(read => read.Pair.Family, StringComparer.Ordinal)
                .Select(family =>
                    Of(family.First().Half, [.. family.Select(read => read.Pair)], states)
                ),
        ];

    private static Scene Of(
        int half,
        IReadOnlyList<PairExample> pairs,
        IReadOnlyDictionary<string, Half[]> states
    )
    {
        var texts = pairs
            .SelectMany(pair => new[] { pair.A.Text, pair.B.Text })
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        var share = Math.Min(1, MostShare / pairs.Count);

        return new Scene(
            half,
            [.. texts.Select(text => states[text])],
            [
                .. pairs.Select(pair => new ScenePair(
                    Array.IndexOf(texts, pair.A.Text),
                    Array.IndexOf(texts, pair.B.Text),
                    pair.Same,
                    share
                )),
            ]
        );
    }
}
