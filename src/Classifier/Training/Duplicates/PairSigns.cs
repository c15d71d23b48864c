using System.Numerics.Tensors;
using iHanoi.Civic.Reports;
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
    private const double MadeCounts = 0.3;
    private const int Told = 500;

    public static async Task<PairSigns> ReadAsync(
        PairExample[] pairs,
        int folds,
        SideReader sides,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var read = new List<(PairFeatures Features, float[] A, float[] B)>(pairs.Length);
        var family = new Dictionary<ComparableReport, ReportSide>();

        foreach (var (i, pair) in pairs.Index())
        {
            // A family tells the same texts again and again; the next one tells others.
            if (i > 0 && pair.Family != pairs[i - 1].Family)
            {
                family.Clear();
            }

            var a = await SideAsync(pair.A);
            var b = await SideAsync(pair.B);
            read.Add((PairFeatures.Of(a, b, 0), a.Vector, b.Vector));

            if ((i + 1) % Told is 0)
            {
                progress.Report($"duplicates: {i + 1} of {pairs.Length} pairs read");
            }
        }

        return Of(pairs, folds, read);

        async ValueTask<ReportSide> SideAsync(ComparableReport report)
        {
            var key = report with { Id = "" };

            return family.TryGetValue(key, out var known)
                ? known
                : family[key] = await sides.ReadAsync(report, cancellationToken);
        }
    }

    private static PairSigns Of(
        PairExample[] pairs,
        int folds,
        List<(PairFeatures Features, float[] A, float[] B)> read
    )
    {
        var centre = Mean([.. read.SelectMany(pair => new[] { pair.A, pair.B })]);
        var whole = read.ConvertAll(pair =>
            pair.Features with
            {
                Meaning = DuplicateWeights.Likeness(centre, pair.A, pair.B),
            }
        );
        var rows = pairs.Zip(
            whole,
            (pair, features) =>
                new PairRow(
                    [.. features.All.Select(sign => sign.Value)],
                    features.Pieces.Gap,
                    pair.Same,
                    pair.IsMade ? MadeCounts : 1,
                    Fold(pair, folds)
                )
        );

        return new PairSigns([.. whole[0].All.Select(sign => sign.Name)], [.. rows], centre);
    }

    private static int Fold(PairExample pair, int folds) =>
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
