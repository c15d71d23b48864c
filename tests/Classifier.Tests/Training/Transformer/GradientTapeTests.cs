using iHanoi.Classifier.Training;
using iHanoi.Classifier.Training.Transformer;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Tests.Training.Transformer;

/// <summary>Each gradient, of what comes in and of what is learnt, against the slope between two points a little apart.</summary>
public sealed class GradientTapeTests
{
    private const int Texts = 2;
    private const int Pieces = 3;
    private const int Rows = Texts * Pieces;
    private const int Width = TransformerShape.Width;
    private const int Met = 8;
    private const int Pairs = 3;

    [Theory]
    [InlineData("x")]
    [InlineData("weights")]
    [InlineData("bias")]
    public void A_linear_layer_knows_its_slopes(string of) =>
        Holds(of, Width, 8, tape => tape.Linear("x", "weights", "bias"));

    [Fact]
    public void A_gelu_knows_the_slope_of_its_input() => Holds("x", 8, 8, tape => tape.Gelu("x"));

    [Fact]
    public void What_is_rectified_and_left_out_knows_the_slope_of_its_input() =>
        Holds("x", 8, 8, tape => tape.Rectified("x", "kept"));

    [Theory]
    [InlineData("x")]
    [InlineData("gain")]
    [InlineData("gain_bias")]
    public void A_layer_norm_knows_its_slopes(string of) =>
        Holds(of, Width, Width, tape => tape.LayerNorm("x", "gain", "gain_bias"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Attention_knows_the_slope_of_queries_keys_and_values(int third) =>
        Holds(
            "x",
            3 * Width,
            Width,
            tape => tape.Attention("x", "absent", "split"),
            at: i => i % (3 * Width) / Width == third
        );

    [Fact]
    public void Shares_of_a_text_know_the_slope_of_each_piece() =>
        Holds("x", 1, Pieces, tape => tape.Shares(tape.Reshape("x", "by_piece"), "beyond"), Texts);

    [Theory]
    [InlineData("x")]
    [InlineData("stress")]
    public void Tellings_that_meet_know_the_slope_of_every_piece_of_both(string of) =>
        Holds(of, Met, 1, tape => Found(tape, Products(tape), "right"), Pairs);

    [Theory]
    [InlineData("x")]
    [InlineData("stress")]
    public void The_other_direction_knows_it_too(string of) =>
        Holds(of, Met, 1, tape => Found(tape, tape.Turned(Products(tape)), "left"), Pairs);

    [Fact]
    public void A_value_that_is_used_twice_gathers_both_slopes() =>
        Holds("x", 8, 8, tape => tape.Add(tape.Gelu("x"), "x"));

    private static string Products(GradientTape tape)
    {
        var texts = tape.Reshape(tape.UnitRows("x"), "by_text");
        var left = tape.Reshape(tape.Chosen("left", texts), "by_pair");
        var right = tape.Reshape(tape.Chosen("right", texts), "by_pair");
        return tape.Products(left, right);
    }

    private static string Found(GradientTape tape, string products, string to)
    {
        var beyond = tape.Node("Unsqueeze", [tape.Node("Gemm", [to, "beyond"]), tape.Whole(1)]);
        return tape.WeighedSum(tape.Best(products, beyond), "stress");
    }

    private static void Holds(
        string of,
        int columns,
        int outputs,
        Func<GradientTape, string> operation,
        int rows = Rows,
        Func<int, bool>? at = null
    )
    {
        const float step = 0.01f;
        var random = new Random(7);
        var learnt = Learnt(random, columns, outputs);
        learnt["weighing"] = (Numbers(random, rows * outputs), [rows, outputs]);
        using var session = Session(of, learnt, operation);
        var (_, slopes) = Run(session, learnt);
        var values = learnt[of].Values;
        int[] places = [.. Enumerable.Range(0, values.Length).Where(i => at is null || at(i))];

        foreach (var place in places.OrderBy(_ => random.Next()).Take(24))
        {
            var (higher, _) = Run(session, Moved(learnt, of, place, step));
            var (lower, _) = Run(session, Moved(learnt, of, place, -step));

            slopes[place]
                .ShouldBe(
                    (higher - lower) / (2 * step),
                    0.02f * Math.Abs(slopes[place]) + 0.004f,
                    $"{of} at {place}"
                );
        }

        places.Max(place => Math.Abs(slopes[place])).ShouldBeGreaterThan(0.04f);
    }

    private static Dictionary<string, (float[] Values, long[] Shape)> Learnt(
        Random random,
        int columns,
        int outputs
    ) =>
        new()
        {
            ["x"] = (Numbers(random, Rows * columns), [Rows, columns]),
            ["weights"] = (Numbers(random, columns * outputs), [columns, outputs]),
            ["bias"] = (Numbers(random, outputs), [outputs]),
            ["gain"] = (Numbers(random, Width), [Width]),
            ["gain_bias"] = (Numbers(random, Width), [Width]),
            ["stress"] = (Numbers(random, Pairs * Pieces), [Pairs, Pieces]),
        };

    private static InferenceSession Session(
        string of,
        Dictionary<string, (float[] Values, long[] Shape)> learnt,
        Func<GradientTape, string> operation
    )
    {
        const int heads = TransformerShape.AttentionHeads;
        var graph = new OnnxGraph("slope")
            .Constant("absent", [0, 0, 0, 0, 0, -1e9f], Texts, 1, 1, Pieces)
            .Constant("kept", (float[])[2, 0, 2, 2, 0, 2, 2, 2], 1, 8)
            .Constant("beyond", [0, 0, 0, 0, 0, -1e9f], Texts, Pieces)
            .Constant("left", (float[])[1, 0, 0, 1, 1, 0], Pairs, Texts)
            .Constant("right", (float[])[0, 1, 1, 0, 1, 0], Pairs, Texts)
            .Constant("by_text", (long[])[Texts, Pieces * Met])
            .Constant("by_piece", (long[])[Texts, Pieces])
            .Constant("by_pair", (long[])[Pairs, Pieces, Met])
            .Constant("split", (long[])[Texts, Pieces, heads, TransformerShape.HeadWidth]);

        foreach (var (name, (_, shape)) in learnt)
        {
            graph.Input(name, integers: false, [.. shape.Select(size => $"{size}")]);
        }

        var tape = new GradientTape(graph, given: "nothing");
        var y = operation(tape);
        tape.Push(y, "weighing");
        tape.Backward();
        graph
            .Node("Mul", [y, "weighing"], ["weighed"])
            .Node("ReduceSum", ["weighed"], ["value"], ("keepdims", 0))
            .Node("Identity", [tape.Slope(of)], ["slope"])
            .Output("value")
            .Output("slope", [.. learnt[of].Shape.Select(size => $"{size}")]);

        // No operation uses all the constants here.
        using var quiet = new SessionOptions
        {
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        return new InferenceSession(graph.ToBytes([]), quiet);
    }

    private static (float Value, float[] Slopes) Run(
        InferenceSession session,
        Dictionary<string, (float[] Values, long[] Shape)> learnt
    )
    {
        var inputs = learnt.ToDictionary(
            input => input.Key,
            input => OrtValue.CreateTensorValueFromMemory(input.Value.Values, input.Value.Shape)
        );
        using var run = new RunOptions();
        using var results = session.Run(run, inputs, ["value", "slope"]);

        foreach (var input in inputs.Values)
        {
            input.Dispose();
        }

        return (
            results[0].GetTensorDataAsSpan<float>()[0],
            results[1].GetTensorDataAsSpan<float>().ToArray()
        );
    }

    private static Dictionary<string, (float[] Values, long[] Shape)> Moved(
        Dictionary<string, (float[] Values, long[] Shape)> learnt,
        string of,
        int place,
        float step
    )
    {
        float[] values = [.. learnt[of].Values];
        values[place] += step;

        return new(learnt) { [of] = (values, learnt[of].Shape) };
    }

    private static float[] Numbers(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 3 - 1.5f)];
}
