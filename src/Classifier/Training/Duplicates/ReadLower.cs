using System.Collections.Concurrent;
using iHanoi.Classifier.Duplicates;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>Each text's pieces [pieces × 384] after the encoder's lower layer, in half the room.</summary>
internal sealed class ReadLower
{
    private readonly ConcurrentDictionary<string, Half[]> _texts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Half[]> Texts => _texts;

    public void Keep(string text, TokenStates states) => _texts[text] = Halves.Of(states.Lower);

    /// <summary>On every core.</summary>
    public static async Task<IReadOnlyDictionary<string, Half[]>> OfAsync(
        IEnumerable<string> texts,
        SideReader sides,
        CancellationToken cancellationToken
    )
    {
        var read = new ReadLower();
        await Parallel.ForEachAsync(
            texts.Distinct(StringComparer.Ordinal),
            cancellationToken,
            async (text, token) => read.Keep(text, await sides.TokensAsync(text, token))
        );

        return read.Texts;
    }
}
