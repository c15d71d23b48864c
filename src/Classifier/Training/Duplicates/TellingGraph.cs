using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// The encoder's next layers, learnt further for telling incidents apart: states of all pieces after a lower layer →
/// those layers → what each piece says of the matter, and how much hangs on it.
/// </summary>
internal static class TellingGraph
{
    public const string Meet = "meet";
    public const string Stress = "stress";
    public const string Judge = "judge";

    private static readonly string[] New = [Meet, Stress, Judge];

    // From where the lower states end (TokenStates.Lower) to the last.
    private static readonly string[] Layers = ["l4", "l5", "l6", "l7", "l8", "l9", "l10", "l11"];

    /// <summary>Not the encoder's: it begins at random.</summary>
    public static bool IsNew(Weight weight) =>
        New.Any(part => weight.Name.StartsWith($"{part}.", StringComparison.Ordinal));

    /// <summary>Inputs: states [texts × pieces, width]; absent and split as in <see cref="TapeAttention"/>.</summary>
    /// <returns>Unit rows [texts × pieces, 128] and a number for each piece [texts × pieces, 1].</returns>
    public static (string Pieces, string Stress) Read(
        GradientTape tape,
        Func<string, string, string> linear
    )
    {
        var x = TellingNetwork.Input;

        foreach (var layer in Layers)
        {
            x = new TransformerLayer(layer, linear).Write(tape, x, "absent", "split");
        }

        return (tape.UnitRows(linear(x, Meet)), linear(x, Stress));
    }

    /// <summary>The layers as the encoder has them; all pieces weigh alike; about even odds at a cosine of .56.</summary>
    public static IReadOnlyList<Weight> Begin(EncoderLayers encoder, int seed)
    {
        const int width = TransformerShape.Width;
        var random = new Random(seed);

        return
        [
            .. Layers.SelectMany(encoder.Read),
            Weight.Drawn($"{Meet}.w", width, Telling.Width, random),
            new Weight($"{Meet}.b", new float[Telling.Width], [Telling.Width]),
            new Weight($"{Stress}.w", new float[width], [width, 1]),
            new Weight($"{Stress}.b", [0], [1]),
            new Weight($"{Judge}.w", [8], [1, 1]),
            new Weight($"{Judge}.b", [-9], [1]),
        ];
    }
}
