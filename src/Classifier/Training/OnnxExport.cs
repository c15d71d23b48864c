using iHanoi.Classifier.Features;
using iHanoi.Classifier.Heads;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>Trained weights → one ONNX file with four softmax outputs and the contribution of every n-gram.</summary>
internal static class OnnxExport
{
    public static byte[] Write(
        TrainedHeads heads,
        IReadOnlyList<KeyValuePair<string, string>> metadata
    )
    {
        var hidden = heads.First.Length;
        var graph = new OnnxGraph("report-classifier")
            .Input("dense", integers: false, "1", $"{ISentenceEncoder.Dimensions}")
            .Input("gram_ids", integers: true, "grams")
            .Input("gram_weights", integers: false, "grams", "1")
            .Constant(
                "first",
                [.. heads.First.SelectMany(row => row)],
                hidden,
                ISentenceEncoder.Dimensions
            )
            .Constant("first_bias", heads.FirstBias, hidden)
            .Constant(
                "second",
                [.. heads.Second.SelectMany(row => row)],
                HeadLayout.Outputs,
                hidden
            )
            .Constant("bias", heads.Bias, HeadLayout.Outputs)
            .Constant("table", heads.Grams, 1L << heads.Bits, HeadLayout.Outputs)
            .Constant("scale", heads.Scale, HeadLayout.Outputs)
            .Constant("over_grams", [0L])
            .Constant("widths", [.. HeadLayout.All.Select(head => (long)head.Count)])
            .Node("Gemm", ["dense", "first", "first_bias"], ["hidden_sum"], ("transB", 1))
            .Node("Relu", ["hidden_sum"], ["hidden"])
            .Node("Gemm", ["hidden", "second", "bias"], ["dense_logits"], ("transB", 1))
            .Node("Gather", ["table", "gram_ids"], ["rows_int8"])
            .Node("Cast", ["rows_int8"], ["rows"], ("to", 1))
            .Node("Mul", ["rows", "gram_weights"], ["weighted"])
            .Node("Mul", ["weighted", "scale"], ["contributions"])
            .Node("ReduceSum", ["contributions", "over_grams"], ["gram_logits"], ("keepdims", 1))
            .Node("Add", ["dense_logits", "gram_logits"], ["logits"])
            .Node(
                "Split",
                ["logits", "widths"],
                [.. HeadLayout.All.Select(head => head.Name + "_logits")],
                ("axis", 1)
            );

        foreach (var head in HeadLayout.All)
        {
            graph.Node("Softmax", [head.Name + "_logits"], [head.Name], ("axis", 1));
            graph.Output(head.Name, "1", $"{head.Count}");
        }

        return graph
            .Output("logits", "1", $"{HeadLayout.Outputs}")
            .Output("contributions", "grams", $"{HeadLayout.Outputs}")
            .ToBytes([new("hash", Fnv.Name), new("hash_bits", $"{heads.Bits}"), .. metadata]);
    }
}
