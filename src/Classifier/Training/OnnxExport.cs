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
        var width = heads.First[0].Length;
        var graph = WithNeighbours(new OnnxGraph("report-classifier"), heads)
            .Input("dense", integers: false, "1", $"{width}")
            .Input("gram_ids", integers: true, "grams")
            .Input("gram_weights", integers: false, "grams", "1")
            .Constant("first", [.. heads.First.SelectMany(row => row)], hidden, width)
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
            .Node("Add", ["dense_logits", "gram_logits"], ["two_sides"])
            .Node("Add", ["two_sides", "near_logits"], ["logits"])
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

    // The int8 constants are cast when the file is loaded: small on disk, quick in memory.
    private static OnnxGraph WithNeighbours(OnnxGraph graph, TrainedHeads heads)
    {
        var near = heads.Near;
        var count = near.Remembered.Length;

        return graph
            .Constant(
                "metric",
                [.. near.Metric.Rows.SelectMany(row => row)],
                near.Metric.Rows.Length,
                ISentenceEncoder.Dimensions
            )
            .Constant("metric_shift", near.Metric.Shift, near.Metric.Shift.Length)
            .Constant(
                "remembered_int8",
                [.. near.Remembered.SelectMany(row => row)],
                count,
                near.Metric.Rows.Length
            )
            .Constant("nearness_scale", near.Scale, count)
            .Constant("nearness_offset", [NeighbourHead.Offset], 1)
            .Constant(
                "borne_int8",
                [.. near.Labels.SelectMany(row => row)],
                count,
                HeadLayout.Outputs
            )
            .Constant("label_weight", near.LabelWeight, HeadLayout.Outputs)
            .Constant("floor", [NeighbourHead.Floor], 1)
            .Constant(
                "near_share",
                [.. heads.NearShare.Select(share => share * NeighbourHead.Gentle)],
                HeadLayout.Outputs
            )
            .Constant("from_first", [0L])
            .Constant("sentence_ends", [(long)ISentenceEncoder.Dimensions])
            .Constant("along", [1L])
            .Node("Slice", ["dense", "from_first", "sentence_ends", "along"], ["sentence"])
            .Node("Gemm", ["sentence", "metric", "metric_shift"], ["mapped"], ("transB", 1))
            .Node("ReduceL2", ["mapped"], ["mapped_length"], ("keepdims", 1))
            .Node("Div", ["mapped", "mapped_length"], ["mapped_unit"])
            .Node("Cast", ["remembered_int8"], ["remembered"], ("to", 1))
            .Node("Gemm", ["mapped_unit", "remembered"], ["products"], ("transB", 1))
            .Node("Mul", ["products", "nearness_scale"], ["scaled_products"])
            .Node("Add", ["scaled_products", "nearness_offset"], ["nearness_log"])
            .Node("Exp", ["nearness_log"], ["nearness"])
            .Node("Cast", ["borne_int8"], ["borne"], ("to", 1))
            .Node("MatMul", ["nearness", "borne"], ["borne_sum"])
            .Node("Mul", ["borne_sum", "label_weight"], ["borne_weighed"])
            .Node("Add", ["borne_weighed", "floor"], ["borne_floored"])
            .Node("Log", ["borne_floored"], ["borne_log"])
            .Node("Mul", ["borne_log", "near_share"], ["near_logits"]);
    }
}
