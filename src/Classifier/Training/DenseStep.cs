using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training.Transformer;
using iHanoi.Encoder;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Training;

/// <summary>A matrix or bias that learns, and its name and shape in the graph.</summary>
internal sealed record DenseWeight(string Name, AdamCells Cells, params long[] Shape);

/// <summary>
/// What a batch would change in the weights of <see cref="DenseHead"/>, computed by ONNX Runtime: matrix by matrix it
/// takes a fraction of the time of text by text. One thread, as several networks learn at once; the same batch gives the
/// same slopes.
/// </summary>
internal sealed class DenseStep : IDisposable
{
    private const string Vectors = "vectors";
    private const string Kept = "kept";
    private const string Known = "known";
    private const string Wanted = "wanted";

    private readonly InferenceSession _session;
    private readonly RunOptions _run = new();
    private readonly string[] _inputs;
    private readonly string[] _outputs;
    private readonly OrtValue[] _given;
    private readonly OrtValue[] _slopes;

    /// <param name="batch">Read at every step.</param>
    /// <param name="first">Layer; weights are read at every step, and their slopes written.</param>
    /// <param name="firstBias">Of the first layer.</param>
    /// <param name="second">Layer.</param>
    /// <param name="secondBias">Of the second layer.</param>
    public DenseStep(
        DenseBatch batch,
        DenseWeight first,
        DenseWeight firstBias,
        DenseWeight second,
        DenseWeight secondBias
    )
    {
        DenseWeight[] weights = [first, firstBias, second, secondBias];
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        _session = new InferenceSession(Write(weights), options);
        _inputs = [Vectors, Kept, Known, Wanted, .. weights.Select(weight => weight.Name)];
        _outputs = [.. weights.Select(SlopeOf)];
        _given =
        [
            .. new[] { batch.Vectors, batch.Kept, batch.Known, batch.Wanted }.Select(Rows),
            .. weights.Select(weight => Value(weight.Cells.Values, weight.Shape)),
        ];
        _slopes = [.. weights.Select(weight => Value(weight.Cells.Slopes, weight.Shape))];
    }

    public void Take() => _session.Run(_run, _inputs, _given, _outputs, _slopes);

    public void Dispose()
    {
        foreach (var value in _given.Concat(_slopes))
        {
            value.Dispose();
        }

        _run.Dispose();
        _session.Dispose();
    }

    private static byte[] Write(DenseWeight[] weights)
    {
        var graph = new OnnxGraph("dense-step")
            .Input(Vectors, integers: false, "texts", $"{ILayeredEncoder.Dimensions}")
            .Input(Kept, integers: false, "texts", "hidden")
            .Input(Known, integers: false, "texts", $"{HeadLayout.Outputs}")
            .Input(Wanted, integers: false, "texts", $"{HeadLayout.Outputs}");

        foreach (var weight in weights)
        {
            string[] shape = [.. weight.Shape.Select(size => $"{size}")];
            graph.Input(weight.Name, integers: false, shape).Output(SlopeOf(weight), shape);
        }

        var tape = new GradientTape(graph, given: Vectors);
        var hidden = tape.Rectified(tape.Linear(Vectors, weights[0].Name, weights[1].Name), Kept);
        var logits = tape.Linear(hidden, weights[2].Name, weights[3].Name);
        tape.Push(logits, Missed(tape, logits));
        tape.Backward();

        foreach (var weight in weights)
        {
            tape.Named("Identity", [tape.Slope(weight.Name)], SlopeOf(weight));
        }

        return graph.ToBytes([]);
    }

    // The slope of softmax and cross-entropy, head by head; none where the right label is not known.
    private static string Missed(GradientTape tape, string logits)
    {
        var widths = tape.Whole([.. HeadLayout.All.Select(head => (long)head.Count)]);
        var heads = tape.Nodes("Split", [logits, widths], HeadLayout.All.Count, ("axis", 1));
        var shares = tape.Node(
            "Concat",
            [.. heads.Select(head => tape.Node("Softmax", [head], ("axis", 1)))],
            ("axis", 1)
        );
        var told = tape.Node("Mul", [shares, Known]);
        var missed = tape.Node("Sub", [told, Wanted]);
        return tape.Node("Mul", [missed, tape.Number(1f / DenseBatch.Texts)]);
    }

    private static string SlopeOf(DenseWeight weight) => $"slope_{weight.Name}";

    private static OrtValue Rows(float[] values) =>
        Value(values, DenseBatch.Texts, values.Length / DenseBatch.Texts);

    private static OrtValue Value(float[] values, params long[] shape) =>
        OrtValue.CreateTensorValueFromMemory(values, shape);
}
