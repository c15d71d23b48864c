namespace iHanoi.Classifier.Training.Transformer;

/// <summary>
/// What it takes to let the pieces of two texts meet, with the gradients (late interaction: Khattab and Zaharia
/// 2020, arXiv 2004.12832).
/// </summary>
internal static class TapeMeeting
{
    public static string Reshape(this GradientTape tape, string x, string shape)
    {
        var y = tape.Node("Reshape", [x, shape]);
        tape.Later(() =>
            tape.Push(x, tape.Node("Reshape", [tape.Slope(y), tape.Node("Shape", [x])]))
        );
        return y;
    }

    /// <summary>Rows of x [rows, columns]; choice [chosen, rows] has one 1 in each row.</summary>
    public static string Chosen(this GradientTape tape, string choice, string x)
    {
        var y = tape.Node("Gemm", [choice, x]);
        tape.Later(() => tape.Push(x, tape.Node("Gemm", [choice, tape.Slope(y)], ("transA", 1))));
        return y;
    }

    /// <summary>Each row at length 1.</summary>
    public static string UnitRows(this GradientTape tape, string x)
    {
        var square = tape.SumOver(tape.Node("Mul", [x, x]), -1);
        var length = tape.Node("Sqrt", [tape.Node("Add", [square, tape.Number(1e-12f)])]);
        var unit = tape.Node("Div", [x, length]);

        tape.Later(() =>
        {
            var slope = tape.Slope(unit);
            var along = tape.SumOver(tape.Node("Mul", [slope, unit]), -1);
            var across = tape.Node("Sub", [slope, tape.Node("Mul", [unit, along])]);
            tape.Push(x, tape.Node("Div", [across, length]));
        });
        return unit;
    }

    /// <summary>Softmax over the last axis; absent is added first: 0, or far below.</summary>
    public static string Shares(this GradientTape tape, string x, string absent)
    {
        var shares = tape.Node("Softmax", [tape.Node("Add", [x, absent])], ("axis", -1));
        tape.Later(() => tape.Push(x, SoftmaxSlope(tape, shares, tape.Slope(shares))));
        return shares;
    }

    public static string SoftmaxSlope(GradientTape tape, string shares, string slope)
    {
        var along = tape.SumOver(tape.Node("Mul", [slope, shares]), -1);
        return tape.Node("Mul", [shares, tape.Node("Sub", [slope, along])]);
    }

    /// <summary>Every row of a by every row of b: [pairs, rows of a, rows of b].</summary>
    public static string Products(this GradientTape tape, string a, string b)
    {
        var y = tape.Node("MatMul", [a, Turn(tape, b)]);

        tape.Later(() =>
        {
            var slope = tape.Slope(y);
            tape.Push(a, tape.Node("MatMul", [slope, b]));
            tape.Push(b, tape.Node("MatMul", [Turn(tape, slope), a]));
        });
        return y;
    }

    public static string Turned(this GradientTape tape, string x)
    {
        var y = Turn(tape, x);
        tape.Later(() => tape.Push(x, Turn(tape, tape.Slope(y))));
        return y;
    }

    /// <summary>The largest of the last axis of [pairs, rows, columns]; absent [pairs, 1, columns] is added first.</summary>
    public static string Best(this GradientTape tape, string x, string absent)
    {
        var seen = tape.Node("Add", [x, absent]);
        var best = tape.Largest(seen, -1);
        var flat = tape.Node("Squeeze", [best, tape.Whole(-1)]);

        tape.Later(() =>
        {
            var slope = tape.Node("Unsqueeze", [tape.Slope(flat), tape.Whole(-1)]);
            var taken = tape.Node("Cast", [tape.Node("Equal", [seen, best])], ("to", 1));
            tape.Push(x, tape.Node("Mul", [slope, taken]));
        });
        return flat;
    }

    /// <summary>The sum of x · weights over the last axis, kept as an axis of one.</summary>
    public static string WeighedSum(this GradientTape tape, string x, string weights)
    {
        var sum = tape.SumOver(tape.Node("Mul", [x, weights]), -1);

        tape.Later(() =>
        {
            var slope = tape.Slope(sum);
            tape.Push(x, tape.Node("Mul", [slope, weights]));
            tape.Push(weights, tape.Node("Mul", [slope, x]));
        });
        return sum;
    }

    private static string Turn(GradientTape tape, string x) => tape.Transpose(x, 0, 2, 1);
}
