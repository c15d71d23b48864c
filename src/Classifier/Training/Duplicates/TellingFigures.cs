using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// How well the reading alone tells one incident from another matter at the same place. Where and when are not its to
/// know, so pairs that differ in those are not asked.
/// </summary>
internal static class TellingFigures
{
    public const string Measure = "average_precision";

    public static bool Asks(PairExample pair) =>
        pair.Kind is PairExample.SameKind or PairExample.OtherMatterKind;

    public static Dictionary<string, double> Of(
        IReadOnlyList<PairExample> pairs,
        IReadOnlyList<TellingsMet> met,
        IReadOnlyList<ToldScene> scenes
    ) =>
        new()
        {
            [Measure] = AveragePrecision.Of(
                pairs.Zip(met, (pair, found) => (found.Worse + found.Better, pair.Same))
            ),
            ["pairs"] = pairs.Count,
            ["scenes"] = scenes.Count,
            ["tellings"] = scenes.Sum(scene => scene.Texts.Count),
        };
}
