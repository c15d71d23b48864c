using iHanoi.Classifier.Training;
using iHanoi.Classifier.Training.Transformer;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Tests.Training.Transformer;

public sealed class AdamUpdateTests
{
    private const float Rate = 0.1f;
    private const float Before = 0.5f;

    // At the first step the mean over the root of the square is the gradient's sign; a hundredth of the weight decays.
    private const float FirstStep = 1 + 0.01f * Before;

    [Fact]
    public void The_first_step_is_of_one_size_whatever_the_slope()
    {
        Step(slope: 0.3f).Weight.ShouldBe(Before - Rate * FirstStep, 1e-5f);
        Step(slope: 30).Weight.ShouldBe(Before - Rate * FirstStep, 1e-5f);
        Step(slope: -0.3f).Weight.ShouldBe(Before - Rate * (FirstStep - 2), 1e-5f);
    }

    [Fact]
    public void A_weight_of_a_higher_pace_goes_further() =>
        Step(slope: 0.3f, pace: 5).Weight.ShouldBe(Before - 5 * Rate * FirstStep, 1e-5f);

    [Fact]
    public void A_gradient_longer_than_one_is_shortened_to_one()
    {
        // Weight and bias have the same slope: each is left with 1/√2 of it.
        Step(slope: 30).Mean.ShouldBe(0.1f / MathF.Sqrt(2), 1e-5f);
        Step(slope: 0.3f).Mean.ShouldBe(0.1f * 0.3f, 1e-6f);
    }

    private static (float Weight, float Mean) Step(float slope, float pace = 1)
    {
        Weight[] weights = [new("w", [Before], [1, 1]), new("b", [0], [1])];
        using var session = new InferenceSession(Graph(weights, pace));
        using var turning = new TurningWeights(weights);
        var numbers = AdamUpdate
            .Numbers(Rate, step: 1)
            .Append(("slope", slope))
            .Select(number =>
                (number.Item1, Value: OrtValue.CreateTensorValueFromMemory([number.Item2], [1L]))
            )
            .ToArray();
        using var run = new RunOptions();
        session.Run(
            run,
            [.. numbers.Select(number => number.Item1), .. turning.Names],
            [.. numbers.Select(number => number.Value), .. turning.Now],
            turning.NextNames,
            turning.Next
        );
        turning.Turn();

        foreach (var number in numbers)
        {
            number.Value.Dispose();
        }

        var mean = turning.Now[weights.Length].GetTensorDataAsSpan<float>()[0];
        return (turning.Learnt()[0].Values[0], mean);
    }

    private static byte[] Graph(Weight[] weights, float pace)
    {
        var graph = new OnnxGraph("step").Constant("x", [1f], 1, 1);

        foreach (
            var name in AdamUpdate.Numbers(Rate, 1).Select(number => number.Name).Append("slope")
        )
        {
            graph.Input(name, integers: false, "1");
        }

        foreach (var (part, weight) in AdamUpdate.Parts(weights))
        {
            string[] shape = [.. weight.Shape.Select(size => $"{size}")];
            graph.Input(part + weight.Name, integers: false, shape);
            graph.Output($"next_{part}{weight.Name}", shape);
        }

        var tape = new GradientTape(graph, given: "x");
        var y = tape.Linear("x", "w", "b");
        tape.Push(y, tape.Node("Reshape", ["slope", tape.Whole(1, 1)]));
        tape.Backward();
        new AdamUpdate(tape).Write([("w", pace), ("b", pace)]);
        return graph.ToBytes([]);
    }
}
