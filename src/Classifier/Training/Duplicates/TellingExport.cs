using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Learnt weights as nodes for one text a run: matrices in int8 with a step for each column, inputs quantised as they
/// come, as the encoder below them (models/encoder/card.md).
/// </summary>
internal sealed class TellingExport
{
    // Seven bits: without VNNI two products of eight bits may overflow.
    private const float Largest = 63;

    private readonly OnnxGraph _graph = new("tellings");
    private readonly GradientTape _tape;
    private readonly Dictionary<string, Weight> _weights;

    private TellingExport(IReadOnlyList<Weight> weights)
    {
        _tape = new GradientTape(_graph, given: TellingNetwork.Input);
        _weights = weights.ToDictionary(weight => weight.Name);
    }

    /// <summary>The graph that <see cref="TellingNetwork"/> runs.</summary>
    public static byte[] ToBytes(IReadOnlyList<Weight> weights) =>
        new TellingExport(weights).ToBytes();

    private byte[] ToBytes()
    {
        const int heads = TransformerShape.AttentionHeads;
        _graph
            .Input(TellingNetwork.Input, integers: false, "pieces", $"{TransformerShape.Width}")
            .Constant("absent", [0f], 1)
            .Constant("split", (long[])[1, -1, heads, TransformerShape.HeadWidth]);

        foreach (var norm in _weights.Values.Where(IsNorm))
        {
            _graph.Constant(norm.Name, norm.Values, norm.Shape);
        }

        var (pieces, stress) = TellingGraph.Read(_tape, Quantised);

        return _graph
            .Node("Identity", [pieces], [TellingNetwork.Outputs[0]])
            .Node("Softmax", [stress], [TellingNetwork.Outputs[1]], ("axis", 0))
            .Output(TellingNetwork.Outputs[0], "pieces", $"{Telling.Width}")
            .Output(TellingNetwork.Outputs[1], "pieces", "1")
            .ToBytes([]);
    }

    private static bool IsNorm(Weight weight) =>
        TransformerLayer.Norms.Any(norm =>
            weight.Name.EndsWith($".{norm}.g", StringComparison.Ordinal)
            || weight.Name.EndsWith($".{norm}.b", StringComparison.Ordinal)
        );

    private string Quantised(string x, string name)
    {
        var (matrix, bias) = (_weights[$"{name}.w"], _weights[$"{name}.b"]);
        var steps = Steps(matrix);
        _graph
            .Constant($"{name}.q", Whole(matrix, steps), matrix.Shape)
            .Constant($"{name}.s", steps, steps.Length)
            .Constant($"{name}.b", bias.Values, bias.Shape);

        var input = _tape.Nodes("DynamicQuantizeLinear", [x], 3);
        var sums = _tape.Node("MatMulInteger", [input[0], $"{name}.q", input[2]]);
        var floats = _tape.Node("Cast", [sums], ("to", 1));
        var step = _tape.Node("Mul", [input[1], $"{name}.s"]);
        return _tape.Node("Add", [_tape.Node("Mul", [floats, step]), $"{name}.b"]);
    }

    private static float[] Steps(Weight matrix)
    {
        var steps = new float[matrix.Shape[1]];

        for (var i = 0; i < matrix.Values.Length; i++)
        {
            ref var step = ref steps[i % steps.Length];
            step = Math.Max(step, Math.Abs(matrix.Values[i]) / Largest);
        }

        return [.. steps.Select(step => Math.Max(step, 1e-9f))];
    }

    private static sbyte[] Whole(Weight matrix, float[] steps)
    {
        var whole = new sbyte[matrix.Values.Length];

        for (var i = 0; i < whole.Length; i++)
        {
            whole[i] = (sbyte)MathF.Round(matrix.Values[i] / steps[i % steps.Length]);
        }

        return whole;
    }
}
