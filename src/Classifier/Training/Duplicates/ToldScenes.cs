using iHanoi.Classifier.Files;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// data/training/duplicates/scenes/*.jsonl: several incidents at one spot, each told by several people; which tell of
/// one incident is in what they tell of.
/// </summary>
internal static class ToldScenes
{
    // A scene of fifteen texts has a hundred pairs: beyond sixty, all together count no more.
    private const float MostShare = 60;

    /// <param name="folder">Of the files.</param>
    /// <param name="isFresh">False: the text is too near to one that judges.</param>
    public static IReadOnlyList<ToldScene> Read(string folder, Func<string, bool> isFresh) =>
        [
            .. JsonLinesFolder
                .Read(folder, SceneJson.Default.ToldLine)
                .Where(line => isFresh(line.Text))
                .GroupBy(line => line.Scene, StringComparer.Ordinal)
                .Select(scene => Of([.. scene]))
                .Where(scene => scene.Pairs is not []),
        ];

    private static ToldScene Of(ToldLine[] lines)
    {
        var pairs = new List<(int A, int B, bool Same)>();

        for (var i = 0; i < lines.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreOne(lines[i], lines[j]) is { } same)
                {
                    pairs.Add((j, i, same));
                }
            }
        }

        var share = Math.Min(1, MostShare / pairs.Count);
        return new ToldScene(
            [.. lines.Select(line => line.Text)],
            [.. pairs.Select(pair => new ScenePair(pair.A, pair.B, pair.Same, share))]
        );
    }

    // Only matters count: the same matter next door or come back another day is the same in words.
    private static bool? AreOne(ToldLine a, ToldLine b) =>
        a.Place != b.Place || a.IsAboutAll || b.IsAboutAll ? null
        : a.Matter != b.Matter ? false
        : a.Again == b.Again ? true
        : null;
}
