using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Weights of the softmax: labels.txt, and weights.bin as one row of floats (bias last) a label.</summary>
internal sealed class IntentWeights(IReadOnlyList<string> labels, float[] weights, int dimensions)
{
    public IReadOnlyList<string> Labels => labels;

    public int IndexOf(string label)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] == label)
            {
                return i;
            }
        }

        return -1;
    }

    public double[] Probabilities(ReadOnlySpan<float> vector)
    {
        var row = dimensions + 1;
        var scores = new double[labels.Count];

        for (var label = 0; label < scores.Length; label++)
        {
            var own = weights.AsSpan(label * row, row);
            scores[label] = TensorPrimitives.Dot(own[..dimensions], vector) + own[dimensions];
        }

        var best = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - best));

        return [.. scores.Select(score => Math.Exp(score - best) / sum)];
    }

    public static IntentWeights? Load(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "weights.bin")))
        {
            return null;
        }

        var labels = File.ReadAllLines(Path.Combine(folder, "labels.txt"));
        var bytes = File.ReadAllBytes(Path.Combine(folder, "weights.bin"));
        var floats = MemoryMarshal.Cast<byte, float>(bytes).ToArray();

        return new IntentWeights(labels, floats, (floats.Length / labels.Length) - 1);
    }

    public void Save(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, "labels.txt"), labels);
        File.WriteAllBytes(
            Path.Combine(folder, "weights.bin"),
            MemoryMarshal.AsBytes(weights.AsSpan()).ToArray()
        );
    }
}
