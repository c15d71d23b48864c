using System.Numerics.Tensors;
using System.Text.Json;
using System.Text.Json.Serialization;
using iHanoi.Civic.Platform;
using iHanoi.Encoder;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>One utterance of data/training/intents.</summary>
internal sealed record IntentExample(string Text, string Intent);

[JsonSerializable(typeof(IntentExample))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class IntentJson : JsonSerializerContext;

/// <summary>
/// Trains the intent head: softmax regression on sentence vectors by Adagrad, seeded, so that the same data
/// gives the same weights. Classes count alike however many examples they have.
/// </summary>
internal sealed class IntentTraining(ProductFolders folders, ISentenceEncoder encoder)
{
    private const int Epochs = 60;
    private const float Rate = 0.5f;
    private const float Decay = 1e-5f;

    // Unit vectors of this encoder lie close together; stretched, the softmax can tell them apart.
    private const float Stretch = 8f;

    public async Task<IntentWeights> TrainAsync(CancellationToken cancellationToken)
    {
        var examples = Read();
        var labels = examples
            .Select(example => example.Intent)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        var rows = new List<(float[] Vector, int Label)>();

        foreach (var example in examples)
        {
            var vector = await encoder.EncodeQueryAsync(example.Text, cancellationToken);
            rows.Add((vector.ToArray(), labels.IndexOf(example.Intent)));
        }

        return new IntentWeights(labels, Fit(rows, labels.Count), ISentenceEncoder.Dimensions);
    }

    public IReadOnlyList<IntentExample> Read() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(folders.Training, "intents"), "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(File.ReadLines)
                .Select(line => JsonSerializer.Deserialize(line, IntentJson.Default.IntentExample))
                .OfType<IntentExample>(),
        ];

    private static float[] Fit(List<(float[] Vector, int Label)> rows, int labels)
    {
        var size = ISentenceEncoder.Dimensions + 1;
        var weights = new float[labels * size];
        var seen = new float[labels * size];
        var share = rows.GroupBy(row => row.Label)
            .ToDictionary(group => group.Key, group => (float)rows.Count / labels / group.Count());
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Random(7);

        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);

            foreach (var at in order)
            {
                Step(weights, seen, rows[at], labels, share[rows[at].Label]);
            }
        }

        for (var i = 0; i < weights.Length; i++)
        {
            // The stretch goes into the weights, so that plain vectors are scored later.
            weights[i] *= i % size == ISentenceEncoder.Dimensions ? 1 : Stretch;
        }

        return weights;
    }

    private static void Step(
        float[] weights,
        float[] seen,
        (float[] Vector, int Label) row,
        int labels,
        float share
    )
    {
        var size = ISentenceEncoder.Dimensions + 1;
        var scores = new float[labels];

        for (var label = 0; label < labels; label++)
        {
            var own = weights.AsSpan(label * size, size);
            scores[label] = (Stretch * TensorPrimitives.Dot(own[..^1], row.Vector)) + own[^1];
        }

        TensorPrimitives.SoftMax(scores, scores);

        for (var label = 0; label < labels; label++)
        {
            var error = share * (scores[label] - (label == row.Label ? 1 : 0));

            for (var i = 0; i < size; i++)
            {
                var at = (label * size) + i;
                var slope =
                    (error * (i < size - 1 ? Stretch * row.Vector[i] : 1)) + (Decay * weights[at]);
                seen[at] += slope * slope;
                weights[at] -= Rate * slope / MathF.Sqrt(seen[at] + 1e-6f);
            }
        }
    }
}
