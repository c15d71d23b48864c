using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training;

/// <summary>One way in which a core is sent.</summary>
/// <param name="Core">Its number.</param>
/// <param name="Variant">Of <see cref="Augmenter"/>.</param>
/// <param name="Vector">The place of its vector among those that are read, in this order; none: the n-grams alone learn from it.</param>
internal readonly record struct Sending(int Core, int Variant, int? Vector)
{
    private const int MostVariants = 6;
    private const int AnyWay = 2;

    public static Sending[] Of(IReadOnlyList<TrainingReport> cores)
    {
        var read = 0;

        return
        [
            .. cores.SelectMany(
                (core, i) =>
                    (core.IsOfDanger ? Danger(core) : Full(core)).Select(way => new Sending(
                        i,
                        way.Variant,
                        way.HasVector ? read++ : null
                    ))
            ),
        ];
    }

    /// <summary>Whether it is also read without its marks: every second one that has any.</summary>
    public static bool LosesMarks(TrainingReport core) => core.HasMarks && Turn(core) % 2 is 0;

    // The clean text has a vector and, by turns, the one without marks, where that is another, or one spoilt in any way.
    private static IEnumerable<(int Variant, bool HasVector)> Full(TrainingReport core)
    {
        var other = LosesMarks(core) ? Augmenter.WithoutMarks : AnyWay;

        return Enumerable
            .Range(0, MostVariants)
            .Select(variant => (variant, variant is Augmenter.Clean || variant == other));
    }

    // Calls for help and what sounds like one are told in a thousand ways already: of each the clean text and one other,
    // and one vector, of a text that the danger reader learns from as well.
    private static IEnumerable<(int Variant, bool HasVector)> Danger(TrainingReport core)
    {
        var losesMarks = LosesMarks(core);
        var readsClean = !losesMarks || Turn(core) % 4 is 0;

        return
        [
            (Augmenter.Clean, readsClean),
            (losesMarks ? Augmenter.WithoutMarks : AnyWay, !readsClean),
        ];
    }

    // Its own, whatever stands before it: a core more changes no other's sendings.
    private static uint Turn(TrainingReport core) => Fnv.Finish(Fnv.Add(Fnv.Start('t'), core.Id));
}
