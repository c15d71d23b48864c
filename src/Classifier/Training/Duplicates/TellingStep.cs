using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// The graph of one step of learning: some scenes and the weights in, the next weights out. Loss: cross-entropy of
/// "one incident" over all pairs.
/// </summary>
internal static class TellingStep
{
    // What stands above the layers is new and has far to go; the layers are to be bent, not forgotten.
    private const float NewPace = 5;

    public static byte[] Write(IReadOnlyList<Weight> weights)
    {
        var graph = new OnnxGraph("tellings-step");
        Describe(graph, weights);
        var tape = new GradientTape(graph, given: TellingNetwork.Input);
        var (pieces, stress) = TellingGraph.Read(
            tape,
            (x, name) => tape.Linear(x, $"{name}.w", $"{name}.b")
        );
        var odds = Odds(tape, pieces, stress);
        var miss = tape.Node("Sub", [tape.Node("Sigmoid", [odds]), "same"]);
        tape.Push(odds, tape.Node("Mul", [miss, "counts"]));
        tape.Backward();
        new AdamUpdate(tape).Write([.. weights.Select(weight => (weight.Name, Pace(weight)))]);

        return graph.ToBytes([]);
    }

    private static void Describe(OnnxGraph graph, IReadOnlyList<Weight> weights)
    {
        graph
            .Input(TellingNetwork.Input, integers: false, "cells", $"{TransformerShape.Width}")
            .Input("absent", integers: false, "texts", "1", "1", "pieces")
            .Input("left", integers: false, "pairs", "texts")
            .Input("right", integers: false, "pairs", "texts")
            .Input("same", integers: false, "pairs", "1")
            .Input("counts", integers: false, "pairs", "1")
            .Input("split", integers: true, "4")
            .Input("by_text", integers: true, "2")
            .Input("by_piece", integers: true, "2")
            .Input("by_pair", integers: true, "3");

        AdamUpdate.Describe(graph, weights);
    }

    // Log-odds [pairs, 1] that both tell of one incident.
    private static string Odds(GradientTape tape, string pieces, string stress)
    {
        var texts = tape.Reshape(pieces, "by_text");
        var absent = tape.Node("Reshape", ["absent", "by_piece"]);
        var shares = tape.Shares(tape.Reshape(stress, "by_piece"), absent);
        var a = tape.Reshape(tape.Chosen("left", texts), "by_pair");
        var b = tape.Reshape(tape.Chosen("right", texts), "by_pair");
        var met = tape.Products(a, b);
        var found = tape.Add(
            Found(tape, met, shares, absent, "left", "right"),
            Found(tape, tape.Turned(met), shares, absent, "right", "left")
        );

        return tape.Linear(found, $"{TellingGraph.Judge}.w", $"{TellingGraph.Judge}.b");
    }

    private static string Found(
        GradientTape tape,
        string met,
        string shares,
        string absent,
        string from,
        string to
    )
    {
        var beyond = tape.Node("Unsqueeze", [tape.Node("Gemm", [to, absent]), tape.Whole(1)]);
        return tape.WeighedSum(tape.Best(met, beyond), tape.Chosen(from, shares));
    }

    private static float Pace(Weight weight) => TellingGraph.IsNew(weight) ? NewPace : 1;
}
