namespace iHanoi.Classifier.Training.Transformer;

/// <summary>The operations of a transformer layer with their gradients. Matrices are [rows, columns].</summary>
internal static class TapeOperations
{
    private const float OneOverRootTwo = 0.70710678f;
    private const float OneOverRootTwoPi = 0.39894228f;

    /// <summary>x · weights [in, out] + bias.</summary>
    public static string Linear(this GradientTape tape, string x, string weights, string bias)
    {
        var y = tape.Node("Gemm", [x, weights, bias]);

        tape.Later(() =>
        {
            var slope = tape.Slope(y);

            if (tape.Learns(x))
            {
                tape.Push(x, tape.Node("Gemm", [slope, weights], ("transB", 1)));
            }

            tape.Push(weights, tape.Node("Gemm", [x, slope], ("transA", 1)));
            tape.Push(bias, tape.SumOver(slope, 0, keep: 0));
        });
        return y;
    }

    /// <summary>What is above none, times kept, which is never negative ("ReLU" and "dropout").</summary>
    public static string Rectified(this GradientTape tape, string x, string kept)
    {
        var y = tape.Node("Mul", [tape.Node("Relu", [x]), kept]);

        tape.Later(() =>
        {
            var above = tape.Node("Sign", [y]);
            var slope = tape.Node("Mul", [tape.Slope(y), kept]);
            tape.Push(x, tape.Node("Mul", [slope, above]));
        });
        return y;
    }

    public static string Add(this GradientTape tape, string a, string b)
    {
        var sum = tape.Node("Add", [a, b]);

        tape.Later(() =>
        {
            tape.Push(a, tape.Slope(sum));
            tape.Push(b, tape.Slope(sum));
        });
        return sum;
    }

    /// <summary>Gaussian error linear unit (Hendrycks and Gimpel 2016, arXiv 1606.08415), exact.</summary>
    public static string Gelu(this GradientTape tape, string x)
    {
        var scaled = tape.Node("Mul", [x, tape.Number(OneOverRootTwo)]);
        var grown = tape.Node("Add", [tape.Node("Erf", [scaled]), tape.Number(1)]);
        var share = tape.Node("Mul", [grown, tape.Number(0.5f)]);
        var y = tape.Node("Mul", [x, share]);

        tape.Later(() =>
        {
            var square = tape.Node("Mul", [scaled, scaled]);
            var bell = tape.Node("Exp", [tape.Node("Neg", [square])]);
            var density = tape.Node("Mul", [bell, tape.Number(OneOverRootTwoPi)]);
            var slope = tape.Node("Add", [share, tape.Node("Mul", [x, density])]);
            tape.Push(x, tape.Node("Mul", [tape.Slope(y), slope]));
        });
        return y;
    }

    /// <summary>Layer normalisation (Ba, Kiros and Hinton 2016, arXiv 1607.06450).</summary>
    public static string LayerNorm(this GradientTape tape, string x, string gain, string bias)
    {
        var centred = tape.Node("Sub", [x, tape.MeanOfRow(x)]);
        var variance = tape.MeanOfRow(tape.Node("Mul", [centred, centred]));
        var spread = tape.Node("Sqrt", [tape.Node("Add", [variance, tape.Number(1e-9f)])]);
        var standard = tape.Node("Div", [centred, spread]);
        var y = tape.Node("Add", [tape.Node("Mul", [standard, gain]), bias]);

        tape.Later(() =>
        {
            var slope = tape.Slope(y);
            tape.Push(gain, tape.SumOver(tape.Node("Mul", [slope, standard]), 0, keep: 0));
            tape.Push(bias, tape.SumOver(slope, 0, keep: 0));
            var inner = tape.Node("Mul", [slope, gain]);
            var along = tape.MeanOfRow(tape.Node("Mul", [inner, standard]));
            var rest = tape.Node("Sub", [inner, tape.MeanOfRow(inner)]);
            var bent = tape.Node("Sub", [rest, tape.Node("Mul", [standard, along])]);
            tape.Push(x, tape.Node("Div", [bent, spread]));
        });
        return y;
    }

    public static string SumOver(this GradientTape tape, string x, long axis, long keep = 1) =>
        tape.Node("ReduceSum", [x, tape.Whole(axis)], ("keepdims", keep));

    // In opset 17 the axes of ReduceMean are an attribute of its own kind; a sum over the width is the same.
    private static string MeanOfRow(this GradientTape tape, string x) =>
        tape.Node("Mul", [tape.SumOver(x, -1), tape.Number(1f / TransformerShape.Width)]);
}
