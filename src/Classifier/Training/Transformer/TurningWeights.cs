using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Training.Transformer;

/// <summary>
/// Two copies of every weight and of Adam's means: a step reads the one and writes the other, and then they change
/// places, so that no step copies them.
/// </summary>
internal sealed class TurningWeights : IDisposable
{
    private readonly IReadOnlyList<Weight> _weights;
    private readonly float[][][] _cells;
    private readonly OrtValue[][] _values;
    private int _now;

    public TurningWeights(IReadOnlyList<Weight> begin)
    {
        _weights = begin;
        var parts = AdamUpdate.Parts(begin).ToArray();
        Names = [.. parts.Select(part => part.Part + part.Weight.Name)];
        NextNames = [.. Names.Select(name => $"next_{name}")];
        _cells =
        [
            [.. parts.Select(part => part.Part is "" ? [.. part.Weight.Values] : Blank(part))],
            [.. parts.Select(Blank)],
        ];
        _values =
        [
            .. _cells.Select(cells =>
                parts
                    .Select(
                        (part, i) =>
                            OrtValue.CreateTensorValueFromMemory(cells[i], part.Weight.Shape)
                    )
                    .ToArray()
            ),
        ];
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> NextNames { get; }

    public IReadOnlyList<OrtValue> Now => _values[_now];

    public IReadOnlyList<OrtValue> Next => _values[1 - _now];

    public void Turn() => _now = 1 - _now;

    public IReadOnlyList<Weight> Learnt() =>
        [.. _weights.Select((weight, i) => weight with { Values = [.. _cells[_now][i]] })];

    public void Dispose()
    {
        foreach (var value in _values.SelectMany(values => values))
        {
            value.Dispose();
        }
    }

    private static float[] Blank((string Part, Weight Weight) part) =>
        new float[part.Weight.Values.Length];
}
