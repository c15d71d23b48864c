namespace iHanoi.Classifier.Training.Transformer;

/// <summary>Scaled dot-product attention over several heads (Vaswani et al. 2017, arXiv 1706.03762).</summary>
internal static class TapeAttention
{
    private static readonly float Scale = 1 / MathF.Sqrt(TransformerShape.HeadWidth);

    /// <param name="tape">Where the nodes go.</param>
    /// <param name="joined">Queries, keys and values side by side [texts × pieces, 3 × width].</param>
    /// <param name="absent">Added to what a query thinks of a key [texts, 1, 1, pieces]: 0, or far below.</param>
    /// <param name="split">Shape [texts, pieces, heads, width of a head], known when the graph runs.</param>
    /// <returns>[texts × pieces, width].</returns>
    public static string Attention(
        this GradientTape tape,
        string joined,
        string absent,
        string split
    )
    {
        var parts = tape.Nodes("Split", [joined, Thirds(tape)], 3, ("axis", 1));
        var (q, k, v) = (
            tape.ToHeads(parts[0], split),
            tape.ToHeads(parts[1], split),
            tape.ToHeads(parts[2], split)
        );
        var products = tape.Node("MatMul", [q, tape.Turn(k)]);
        var scores = tape.Node("Mul", [products, tape.Number(Scale)]);
        var shares = tape.Node("Softmax", [tape.Node("Add", [scores, absent])], ("axis", -1));
        var seen = tape.FromHeads(tape.Node("MatMul", [shares, v]));

        tape.Later(() =>
        {
            var slope = tape.ToHeads(tape.Slope(seen), split);
            var (sharesSlope, vSlope) = (
                tape.Node("MatMul", [slope, tape.Turn(v)]),
                tape.Node("MatMul", [tape.Turn(shares), slope])
            );
            var scoresSlope = tape.Node(
                "Mul",
                [TapeMeeting.SoftmaxSlope(tape, shares, sharesSlope), tape.Number(Scale)]
            );
            var qSlope = tape.Node("MatMul", [scoresSlope, k]);
            var kSlope = tape.Node("MatMul", [tape.Turn(scoresSlope), q]);
            string[] all = [tape.FromHeads(qSlope), tape.FromHeads(kSlope), tape.FromHeads(vSlope)];
            tape.Push(joined, tape.Node("Concat", all, ("axis", 1)));
        });
        return seen;
    }

    private static string Thirds(GradientTape tape) =>
        tape.Whole(TransformerShape.Width, TransformerShape.Width, TransformerShape.Width);

    private static string ToHeads(this GradientTape tape, string x, string split) =>
        tape.Transpose(tape.Node("Reshape", [x, split]), 0, 2, 1, 3);

    private static string FromHeads(this GradientTape tape, string x) =>
        tape.Node(
            "Reshape",
            [tape.Transpose(x, 0, 2, 1, 3), tape.Whole(-1, TransformerShape.Width)]
        );

    private static string Turn(this GradientTape tape, string x) => tape.Transpose(x, 0, 1, 3, 2);
}
