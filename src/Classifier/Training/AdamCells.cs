using System.Numerics;
using System.Runtime.InteropServices;

namespace iHanoi.Classifier.Training;

/// <summary>Numbers that learn, their gathered slopes and the two running means of Adam.</summary>
internal sealed class AdamCells(int count)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Small = 1e-8f;

    private readonly float[] _first = new float[count];
    private readonly float[] _second = new float[count];

    /// <summary>A matrix before it learns: even chances, of a width by its inputs.</summary>
    public static AdamCells Drawn(int inputs, int outputs, Random random)
    {
        var cells = new AdamCells(inputs * outputs);
        var width = MathF.Sqrt(6f / inputs) * 0.7f;

        for (var i = 0; i < cells.Values.Length; i++)
        {
            cells.Values[i] = (random.NextSingle() * 2 - 1) * width;
        }

        return cells;
    }

    public float[] Values { get; } = new float[count];

    public float[] Slopes { get; } = new float[count];

    public void Step(AdamStep size)
    {
        var values = Registers(Values);
        var slopes = Registers(Slopes);
        var first = Registers(_first);
        var second = Registers(_second);
        var correct1 = 1 / (1 - MathF.Pow(Beta1, size.Number));
        var correct2 = 1 / (1 - MathF.Pow(Beta2, size.Number));

        for (var v = 0; v < values.Length; v++)
        {
            var slope = slopes[v] * size.Share + values[v] * size.Pull;
            first[v] = first[v] * Beta1 + slope * (1 - Beta1);
            second[v] = second[v] * Beta2 + slope * slope * (1 - Beta2);
            var move =
                first[v]
                * correct1
                / (Vector.SquareRoot(second[v] * correct2) + new Vector<float>(Small));
            values[v] -= (move + values[v] * size.Decay) * size.Rate;
        }

        // What does not fill a register.
        for (var i = values.Length * Vector<float>.Count; i < Values.Length; i++)
        {
            var slope = Slopes[i] * size.Share + Values[i] * size.Pull;
            _first[i] = Beta1 * _first[i] + (1 - Beta1) * slope;
            _second[i] = Beta2 * _second[i] + (1 - Beta2) * slope * slope;
            var move = _first[i] * correct1 / (MathF.Sqrt(_second[i] * correct2) + Small);
            Values[i] -= size.Rate * (move + size.Decay * Values[i]);
        }

        Array.Clear(Slopes);
    }

    private static Span<Vector<float>> Registers(float[] numbers) =>
        MemoryMarshal.Cast<float, Vector<float>>(numbers.AsSpan());
}

/// <summary>One step: how far, what a gathered slope counts, which step it is.</summary>
internal readonly record struct AdamStep(float Rate, float Share, int Number)
{
    public float Pull { get; init; }

    public float Decay { get; init; }
}
