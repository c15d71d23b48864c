using System.Numerics.Tensors;
using iHanoi.Classifier.Calibration;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>What each side of the model is worth alone, and the share it gets: for the card and for ablations.</summary>
internal static class SideFigures
{
    public static IEnumerable<KeyValuePair<string, double>> Of(
        IReadOnlyList<HeldOutLogits> held,
        Fusion fusion
    ) =>
        new Dictionary<string, double>
        {
            ["side_grams_category_macro_f1"] = F1(held, text => text.Gram),
            ["side_network_category_macro_f1"] = F1(held, text => text.Dense),
            ["side_neighbours_category_macro_f1"] = F1(held, text => text.Near),
            ["share_grams"] = fusion.GramShare[0],
            ["share_network"] = fusion.DenseShare[0],
            ["share_neighbours"] = fusion.NearShare[0],
        };

    private static double F1(
        IReadOnlyList<HeldOutLogits> held,
        Func<HeldOutLogits, float[]> side
    ) =>
        MacroF1.Of([
            .. held.Select(text =>
                (
                    text.Targets[0],
                    TensorPrimitives.IndexOfMax(
                        HeadLayout.Category.In((ReadOnlySpan<float>)side(text))
                    )
                )
            ),
        ]);
}
