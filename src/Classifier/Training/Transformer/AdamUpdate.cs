namespace iHanoi.Classifier.Training.Transformer;

/// <summary>
/// One step of AdamW (Loshchilov and Hutter 2019, arXiv 1711.05101) for every weight, within the graph; the gradient
/// as a whole is shortened to length 1 first.
/// </summary>
internal sealed class AdamUpdate(GradientTape tape)
{
    private const float Slow = 0.999f;
    private const float Quick = 0.9f;
    private const float Decay = 0.01f;

    private static readonly string[] Kept = ["", "mean_", "square_"];

    /// <summary>Of each weight: itself, the mean of its gradients and of their squares.</summary>
    public static IEnumerable<(string Part, Weight Weight)> Parts(IReadOnlyList<Weight> weights) =>
        Kept.SelectMany(part => weights.Select(weight => (part, weight)));

    /// <summary>The numbers that every step is told: the rate, and what Adam's young means lack.</summary>
    public static IEnumerable<(string Name, float Value)> Numbers(float rate, int step) =>
        [
            ("rate", rate),
            ("mean_correction", 1 / (1 - MathF.Pow(Quick, step))),
            ("square_correction", 1 / (1 - MathF.Pow(Slow, step))),
        ];

    /// <summary>The numbers and weights that a step reads and writes, as the graph's inputs and outputs.</summary>
    public static void Describe(OnnxGraph graph, IReadOnlyList<Weight> weights)
    {
        foreach (var (number, _) in Numbers(rate: 0, step: 1))
        {
            graph.Input(number, integers: false, "1");
        }

        foreach (var (part, weight) in Parts(weights))
        {
            var shape = weight.Shape.Select(size => $"{size}").ToArray();
            graph.Input(part + weight.Name, integers: false, shape);
            graph.Output($"next_{part}{weight.Name}", shape);
        }
    }

    /// <param name="weights">Names of weights and what their rate is a multiple of.</param>
    public void Write(IReadOnlyList<(string Name, float Pace)> weights)
    {
        var clip = Clip([.. weights.Select(weight => tape.Slope(weight.Name))]);

        foreach (var (name, pace) in weights)
        {
            Write(name, tape.Node("Mul", [tape.Slope(name), clip]), pace);
        }
    }

    private string Clip(IReadOnlyList<string> slopes)
    {
        var squares = slopes.Select(slope =>
            tape.Node("ReduceSumSquare", [slope], ("keepdims", 0))
        );
        var length = tape.Node("Sqrt", [tape.Node("Sum", [.. squares])]);
        return tape.Node("Reciprocal", [tape.Node("Max", [length, tape.Number(1)])]);
    }

    private void Write(string name, string slope, float pace)
    {
        var mean = Blend($"mean_{name}", slope, Quick);
        var square = Blend($"square_{name}", tape.Node("Mul", [slope, slope]), Slow);
        var spread = tape.Node("Sqrt", [tape.Node("Mul", [square, "square_correction"])]);
        var step = tape.Node(
            "Div",
            [
                tape.Node("Mul", [mean, "mean_correction"]),
                tape.Node("Add", [spread, tape.Number(1e-8f)]),
            ]
        );
        var decay = tape.Node("Mul", [name, tape.Number(Decay)]);
        var rate = tape.Node("Mul", ["rate", tape.Number(pace)]);
        var change = tape.Node("Mul", [tape.Node("Add", [step, decay]), rate]);
        tape.Named("Sub", [name, change], $"next_{name}");
    }

    private string Blend(string before, string now, float keep) =>
        tape.Named(
            "Add",
            [
                tape.Node("Mul", [before, tape.Number(keep)]),
                tape.Node("Mul", [now, tape.Number(1 - keep)]),
            ],
            $"next_{before}"
        );
}
