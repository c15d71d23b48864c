using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Pairs as the learnt reading lets them meet. It learnt from scenes alone, so written pairs are as new to it as what
/// citizens will send: trees that learn from those see it as it is on families it never saw.
/// </summary>
/// <param name="network">The reading.</param>
/// <param name="lower">The states of all texts after the encoder's lower layer.</param>
internal sealed class MetPairs(TellingNetwork network, IReadOnlyDictionary<string, Half[]> lower)
{
    public IReadOnlyList<TellingsMet> Of(IReadOnlyList<PairExample> pairs)
    {
        var tellings = pairs
            .SelectMany(pair => pair.Texts)
            .Distinct(StringComparer.Ordinal)
            .AsParallel()
            .Select(text => (Text: text, Telling: network.Read(Halves.Back(lower[text]))))
            .ToDictionary(read => read.Text, read => read.Telling, StringComparer.Ordinal);

        return
        [
            .. pairs.Select(pair => TellingsMet.Of(tellings[pair.A.Text], tellings[pair.B.Text])),
        ];
    }
}
