using System.Text.Json;
using iHanoi.Civic.Platform;
using iHanoi.Encoder;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>
/// A small softmax over the sentence vector (models/intent; its card is the contract with the trainer). It
/// serves what rules cannot name: what a report, or small talk, sounds like.
/// </summary>
internal sealed class IntentHead(ProductFolders folders, ISentenceEncoder encoder) : IDisposable
{
    private const string Version = "2";

    private readonly Lazy<IntentModel?> _model = new(() =>
        IntentModel.Load(Path.Combine(folders.Models, "intent", Version))
    );

    /// <summary>Whether the text is of this intent as surely as the held-out utterances demanded.</summary>
    public async ValueTask<bool> SoundsLikeAsync(
        string intent,
        string text,
        CancellationToken cancellationToken
    ) =>
        _model.Value is { } model
        && model.Thresholds.TryGetValue(intent, out var threshold)
        && await ProbabilityAsync(intent, text, cancellationToken) >= threshold;

    /// <summary>0 when there is no model, or none that knows the intent.</summary>
    public async ValueTask<double> ProbabilityAsync(
        string intent,
        string text,
        CancellationToken cancellationToken
    )
    {
        if (_model.Value is not { } model || model.IndexOf(intent) is var at && at < 0)
        {
            return 0;
        }

        var vector = await encoder.EncodeQueryAsync(text, cancellationToken);

        return model.Probabilities(vector.ToArray())[at];
    }

    public void Dispose()
    {
        if (_model.IsValueCreated)
        {
            _model.Value?.Dispose();
        }
    }

    private sealed class IntentModel(
        InferenceSession session,
        string[] labels,
        IReadOnlyDictionary<string, double> thresholds
    ) : IDisposable
    {
        public IReadOnlyDictionary<string, double> Thresholds => thresholds;

        public int IndexOf(string label) => Array.IndexOf(labels, label);

        public float[] Probabilities(float[] vector)
        {
            using var input = OrtValue.CreateTensorValueFromMemory(vector, [1, vector.Length]);
            using var run = new RunOptions();
            using var results = session.Run(run, ["vector"], [input], ["probabilities"]);

            return results[0].GetTensorDataAsSpan<float>().ToArray();
        }

        public static IntentModel? Load(string folder)
        {
            var path = Path.Combine(folder, "model.onnx");

            if (!File.Exists(path))
            {
                return null;
            }

            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };

            return new IntentModel(
                new InferenceSession(path, options),
                Read<string[]>(folder, "labels.json"),
                Read<Dictionary<string, double>>(folder, "thresholds.json")
            );
        }

        public void Dispose() => session.Dispose();

        private static T Read<T>(string folder, string file) =>
            JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(folder, file)))
            ?? throw new InvalidDataException($"models/intent: {file} is empty.");
    }
}
