using System.Collections.Concurrent;
using System.Numerics.Tensors;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>Each text's pieces [pieces × 384] after the encoder's lower layer, in half the room.</summary>
internal sealed class ReadLower
{
    private readonly ConcurrentDictionary<string, Half[]> _texts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Half[]> Texts => _texts;

    public void Keep(string text, TokenStates states)
    {
        var half = new Half[states.Lower.Length];
        TensorPrimitives.ConvertToHalf(states.Lower, half);
        _texts[text] = half;
    }
}
