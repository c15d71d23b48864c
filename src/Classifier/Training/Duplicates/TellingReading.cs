using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// The reading, learnt from scenes alone. Written pairs are as new to it as what citizens will send: the trees, which
/// learn from those, see it as it is on families it never saw.
/// </summary>
/// <param name="learning">How it learns.</param>
/// <param name="lower">The states of all texts after the encoder's lower layer.</param>
/// <param name="progress">Sentences for who sits at the console.</param>
internal sealed class TellingReading(
    TellingLearning learning,
    IReadOnlyDictionary<string, Half[]> lower,
    IProgress<string> progress
)
{
    /// <returns>The network to be shipped, and for each pair how its texts met in it.</returns>
    public (byte[] Graph, IReadOnlyList<TellingsMet> Met) Learn(
        IReadOnlyList<ToldScene> scenes,
        IReadOnlyList<PairExample> pairs,
        CancellationToken cancellationToken
    )
    {
        var read = scenes.Select(scene => scene.In(lower)).ToArray();
        var graph = TellingExport.ToBytes(
            learning.Learn(
                read,
                ToldShares.Of(progress, "duplicates: reading learnt"),
                cancellationToken
            )
        );
        using var network = new TellingNetwork(graph);
        var tellings = pairs
            .SelectMany(pair => pair.Texts)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(text => text, text => Read(network, text), StringComparer.Ordinal);

        return (
            graph,
            [.. pairs.Select(pair => TellingsMet.Of(tellings[pair.A.Text], tellings[pair.B.Text]))]
        );
    }

    private Telling Read(TellingNetwork network, string text) =>
        network.Read(Halves.Back(lower[text]));
}
