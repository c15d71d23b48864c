using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// The learnt sign first, then the trees over it and all others. The trees must see the learnt sign as it is on pairs
/// it has not learnt from, so each fold is told it by a sign learnt on the others; else they would believe it blindly.
/// </summary>
internal sealed class PairLearning(IReadOnlyList<string> names, int seed)
{
    private readonly PairBoosting _boosting = new([.. names, LearntSign.Name], seed);

    public (LearntSign Sign, double Bias, IReadOnlyList<PairTree> Trees) Learn(
        IReadOnlyList<PairRow> rows
    )
    {
        var told = new double[rows.Count];

        foreach (var fold in rows.Select(row => row.Fold).Distinct())
        {
            var others = LearntSignFit.Fit([.. rows.Where(row => row.Fold != fold)]);

            for (var i = 0; i < told.Length; i++)
            {
                told[i] = rows[i].Fold == fold ? others.Value(rows[i].Gap) : told[i];
            }
        }

        var (bias, trees) = _boosting.Learn([
            .. rows.Zip(
                told,
                (row, sign) => ((double[])[.. row.Signs, sign], row.Same, row.Weight)
            ),
        ]);

        return (LearntSignFit.Fit(rows), bias, trees);
    }

    /// <summary>The chance of each pair by trees that never saw its family, as the learnt reading never did.</summary>
    public double[] HeldOut(IReadOnlyList<PairRow> rows)
    {
        var held = new double[rows.Count];

        foreach (var fold in rows.Select(row => row.Fold).Distinct())
        {
            var (sign, bias, trees) = Learn([.. rows.Where(row => row.Fold != fold)]);

            for (var i = 0; i < held.Length; i++)
            {
                if (rows[i].Fold == fold)
                {
                    var signs = _boosting.Named([.. rows[i].Signs, sign.Value(rows[i].Gap)]);
                    held[i] = 1 / (1 + Math.Exp(-bias - trees.Sum(tree => tree.Value(signs))));
                }
            }
        }

        return held;
    }
}
