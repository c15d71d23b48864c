using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Dangers;

/// <summary>The graph of one step of learning: some texts and the weights in, the next weights out. Loss: cross-entropy.</summary>
internal static class DangerStep
{
    public const string IsDanger = "is_danger";
    public const string Count = "count";

    public static byte[] Write(IReadOnlyList<Weight> weights)
    {
        var graph = new OnnxGraph("danger-step")
            .Input(DangerNetwork.Input, integers: false, "cells", $"{DangerPieces.Width}")
            .Input(DangerGraph.Absent, integers: false, "texts", "1", "pieces")
            .Input(DangerGraph.ByText, integers: true, "3")
            .Input(IsDanger, integers: false, "texts", "1")
            .Input(Count, integers: false, "1");
        AdamUpdate.Describe(graph, weights);
        var tape = new GradientTape(graph, given: DangerNetwork.Input);
        var odds = DangerGraph.Odds(tape);
        var miss = tape.Node("Sub", [tape.Node("Sigmoid", [odds]), IsDanger]);
        tape.Push(odds, tape.Node("Div", [miss, Count]));
        tape.Backward();
        new AdamUpdate(tape).Write([.. weights.Select(weight => (weight.Name, Pace: 1f))]);

        return graph.ToBytes([]);
    }
}
