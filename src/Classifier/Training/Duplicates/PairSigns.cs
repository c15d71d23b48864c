using System.Numerics.Tensors;
using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Features;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>The signs of all pairs, and the mean report that comparisons of meaning take away.</summary>
internal sealed record PairSigns(
    IReadOnlyList<string> Names,
    IReadOnlyList<PairRow> Rows,
    float[] Centre
)
{
    /// <param name="met">For each pair, by a learnt reading that never saw it.</param>
    public static PairSigns Of(
        PairExample[] pairs,
        int folds,
        PairReading reading,
        IReadOnlyList<TellingsMet> met
    )
    {
        var centre = Mean([.. reading.Read.SelectMany(pair => new[] { pair.A, pair.B })]);
        var rows = new List<PairRow>(pairs.Length);
        string[] names = [];

        for (var i = 0; i < pairs.Length; i++)
        {
            var (features, a, b) = reading.Read[i];
            var whole = features with { Meaning = DuplicateWeights.Likeness(centre, a, b) };
            var signs = DuplicateWeights.Signs(whole, met[i]).ToArray();
            names = names is [] ? [.. signs.Select(sign => sign.Name)] : names;
            rows.Add(
                new PairRow(
                    [.. signs.Select(sign => sign.Value)],
                    features.Pieces.Gap,
                    pairs[i].Same,
                    pairs[i].Counts,
                    Fold(pairs[i], folds)
                )
            );
        }

        return new PairSigns(names, rows, centre);
    }

    public static int Fold(PairExample pair, int folds) =>
        (int)(Fnv.Finish(Fnv.Add(Fnv.Start('d'), pair.Family)) % (uint)folds);

    private static float[] Mean(IReadOnlyCollection<float[]> vectors)
    {
        var mean = new float[ISentenceEncoder.Dimensions];

        foreach (var vector in vectors)
        {
            TensorPrimitives.Add<float>(mean, vector, mean);
        }

        TensorPrimitives.Divide(mean, vectors.Count, mean);
        return mean;
    }
}
