namespace iHanoi.Classifier.Training;

/// <summary>One way in which a core is sent.</summary>
/// <param name="Core">Its number.</param>
/// <param name="Variant">Of <see cref="Augmenter"/>.</param>
/// <param name="Vector">The place of its vector among those that are read, in this order; none: the n-grams alone learn from it.</param>
internal readonly record struct Sending(int Core, int Variant, int? Vector)
{
    private const int MostVariants = 6;

    // Calls for help and what sounds like one are told in a thousand ways already: fewer sendings of each.
    private const int DangerVariants = 3;

    public static Sending[] Of(IReadOnlyList<TrainingReport> cores)
    {
        var read = 0;

        return
        [
            .. cores.SelectMany(
                (core, i) =>
                    Enumerable
                        .Range(0, core.IsOfDanger ? DangerVariants : MostVariants)
                        .Select(variant => new Sending(
                            i,
                            variant,
                            HasVector(core, variant) ? read++ : null
                        ))
            ),
        ];
    }

    // The clean text, the one without marks and one spoilt in any way; not twice the same.
    private static bool HasVector(TrainingReport core, int variant) =>
        variant is Augmenter.Clean or 2
        || (variant is Augmenter.WithoutMarks && (!core.IsOfDanger || core.HasMarks));
}
