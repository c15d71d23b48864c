using iHanoi.Civic.Platform;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Emergency;

/// <summary>
/// A second reading for danger, piece by piece: the report classifier reads a text's meaning as a whole, in which one
/// piece that decides ("chưa tỉnh", not yet awake) counts as one of many; here the strongest sign of each kind counts,
/// wherever it stands (max over time: Collobert et al. 2011, JMLR 12). A story of more than three parts is not read
/// throughout.
/// </summary>
internal sealed class DangerReader(ProductFolders folders, ITokenEncoder tokens) : IDisposable
{
    // As many as the encoder's pieces allow: what calms a word should be read beside it.
    private const int WordsAtOnce = 60;

    private readonly Lazy<DangerNetwork?> _network = new(() => DangerNetwork.Load(folders));

    /// <summary>Log-odds of danger in the part of the text where they are highest; null without a network or words.</summary>
    /// <param name="meant">The text as it was meant (<see cref="MeantReport"/>), figures of speech in plain words.</param>
    /// <param name="cancellationToken">Heeded before each part.</param>
    public async ValueTask<double?> OddsAsync(string meant, CancellationToken cancellationToken)
    {
        if (_network.Value is not { } network)
        {
            return null;
        }

        double? highest = null;

        foreach (var part in TextParts.Of(meant, WordsAtOnce))
        {
            var states = await tokens.ReadTokensAsync(part, cancellationToken);

            if (states.Count > 0)
            {
                highest = Math.Max(
                    highest ?? double.MinValue,
                    network.Odds(DangerPieces.Of(states))
                );
            }
        }

        return highest;
    }

    public void Dispose()
    {
        if (_network is { IsValueCreated: true, Value: { } network })
        {
            network.Dispose();
        }
    }
}
