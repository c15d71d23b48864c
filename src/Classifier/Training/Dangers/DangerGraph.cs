using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Dangers;

/// <summary>
/// A text's pieces → signs of danger in each → the strongest of each sign, wherever it stands → log-odds. The graph that
/// learns and the one that ships are written by the same lines.
/// </summary>
internal static class DangerGraph
{
    public const string Absent = "absent";
    public const string ByText = "by_text";

    /// <summary>Kinds of sign.</summary>
    public const int Signs = 256;

    private const string See = "see";
    private const string Judge = "judge";

    /// <summary>Inputs: pieces [texts × pieces, width]; absent [texts, 1, pieces], 0 or far below; by_text [texts, pieces, signs].</summary>
    /// <returns>Log-odds [texts, 1].</returns>
    public static string Odds(GradientTape tape)
    {
        var signs = tape.Gelu(tape.Linear(DangerNetwork.Input, $"{See}.w", $"{See}.b"));
        var byText = tape.Turned(tape.Reshape(signs, ByText));
        return tape.Linear(tape.Best(byText, Absent), $"{Judge}.w", $"{Judge}.b");
    }

    public static IReadOnlyList<Weight> Begin(int seed)
    {
        var random = new Random(seed);

        return
        [
            Weight.Drawn($"{See}.w", DangerPieces.Width, Signs, random),
            new Weight($"{See}.b", new float[Signs], [Signs]),
            Weight.Drawn($"{Judge}.w", Signs, 1, random),
            new Weight($"{Judge}.b", [0], [1]),
        ];
    }

    /// <summary>The graph that <see cref="DangerNetwork"/> runs: one text.</summary>
    public static byte[] Export(IReadOnlyList<Weight> weights)
    {
        var graph = new OnnxGraph("danger")
            .Input(DangerNetwork.Input, integers: false, "pieces", $"{DangerPieces.Width}")
            .Constant(Absent, [0f], 1)
            .Constant(ByText, (long[])[1, -1, Signs]);

        foreach (var weight in weights)
        {
            graph.Constant(weight.Name, weight.Values, weight.Shape);
        }

        var odds = Odds(new GradientTape(graph, given: DangerNetwork.Input));

        return graph
            .Node("Identity", [odds], [DangerNetwork.Output])
            .Output(DangerNetwork.Output, "1", "1")
            .ToBytes([]);
    }
}
