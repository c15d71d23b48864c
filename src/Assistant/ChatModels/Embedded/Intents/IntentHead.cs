using iHanoi.Civic.Platform;
using iHanoi.Encoder;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>
/// A small softmax over the sentence vector (models/intent/1, trained by IntentTraining from
/// data/training/intents). It serves what rules cannot name: what a report, or small talk, sounds like.
/// </summary>
internal sealed class IntentHead(ProductFolders folders, ISentenceEncoder encoder)
{
    private readonly Lazy<IntentWeights?> _weights = new(() =>
        IntentWeights.Load(Path.Combine(folders.Models, "intent", "1"))
    );

    public async ValueTask<double> ProbabilityAsync(
        string intent,
        string text,
        CancellationToken cancellationToken
    )
    {
        if (_weights.Value is not { } weights || weights.IndexOf(intent) is var at && at < 0)
        {
            return 0;
        }

        var vector = await encoder.EncodeQueryAsync(text, cancellationToken);

        return weights.Probabilities(vector.Span)[at];
    }
}
