using System.Runtime.InteropServices;
using iHanoi.Classifier.Training.Onnx;

namespace iHanoi.Classifier.Training.Transformer;

/// <summary>The shipped encoder's layers in floats: where learning goes on from.</summary>
internal sealed class EncoderLayers(string path)
{
    private readonly Dictionary<string, TensorProto> _tensors = ModelProto
        .Parser.ParseFrom(File.ReadAllBytes(path))
        .Graph.Initializer.ToDictionary(tensor => tensor.Name);

    public IEnumerable<Weight> Read(string layer)
    {
        foreach (var matrix in TransformerLayer.Matrices)
        {
            yield return Matrix($"{layer}.{matrix}");
            yield return Vector($"{layer}.{matrix}.b");
        }

        foreach (var norm in TransformerLayer.Norms)
        {
            yield return Vector($"{layer}.{norm}.g");
            yield return Vector($"{layer}.{norm}.b");
        }
    }

    private Weight Vector(string name) => new(name, Floats(name), [.. _tensors[name].Dims]);

    // int8 with a step for each column, around none (card.md: 7 bits, zero point 0).
    private Weight Matrix(string name)
    {
        var tensor = _tensors[$"{name}.w"];
        var steps = Floats($"{name}.s");
        var whole = MemoryMarshal.Cast<byte, sbyte>(tensor.RawData.Span);
        var values = new float[whole.Length];

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = whole[i] * steps[i % steps.Length];
        }

        return new Weight($"{name}.w", values, [.. tensor.Dims]);
    }

    private float[] Floats(string name) =>
        MemoryMarshal.Cast<byte, float>(_tensors[name].RawData.Span).ToArray();
}
