using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Gradient boosting of trees of three questions on the logistic loss. Small steps, a seeded part of the pairs and
/// of the signs a round: a thousand pairs bear no more. Made pairs are many and easy, so they count less. What is kept
/// is the mean of several such learnings ("bagging", Breiman 1996): where they differ it was chance that spoke.
/// </summary>
internal sealed class PairBoosting(IReadOnlyList<string> names, int seed)
{
    private const int Learnings = 3;
    private const int Rounds = 500;
    private const int Depth = 3;
    private const double Rate = 0.05;
    private const double Seen = 0.7;
    private const double SignsSeen = 0.3;
    private const int FewestInLeaf = 6;
    private const double Shrink = 1;

    public (double Bias, IReadOnlyList<PairTree> Trees) Learn(
        IReadOnlyList<(double[] Signs, bool Same, double Weight)> pairs
    )
    {
        var share = pairs.Sum(pair => pair.Same ? pair.Weight : 0) / pairs.Sum(pair => pair.Weight);
        var bias = Math.Log(share / (1 - share));
        var named = pairs.Select(pair => Named(pair.Signs)).ToArray();
        var cuts = Enumerable
            .Range(0, names.Count)
            .Select(sign => SignCuts.Of([.. pairs.Select(pair => pair.Signs[sign])]))
            .ToArray();
        var learnt = new IReadOnlyList<PairTree>[Learnings];
        Parallel.For(
            0,
            Learnings,
            i => learnt[i] = Learn(pairs, named, cuts, bias, new Random(seed + i))
        );

        return (
            bias,
            [.. learnt.SelectMany(trees => trees).Select(tree => tree.Times(1.0 / Learnings))]
        );
    }

    public Dictionary<string, double> Named(double[] signs) =>
        names.Zip(signs).ToDictionary(pair => pair.First, pair => pair.Second);

    private List<PairTree> Learn(
        IReadOnlyList<(double[] Signs, bool Same, double Weight)> pairs,
        Dictionary<string, double>[] named,
        SignCuts[] cuts,
        double bias,
        Random random
    )
    {
        var scores = Enumerable.Repeat(bias, pairs.Count).ToArray();
        var trees = new List<PairTree>(Rounds);

        for (var round = 0; round < Rounds; round++)
        {
            var rows = Enumerable
                .Range(0, pairs.Count)
                .Where(_ => random.NextDouble() < Seen)
                .Select(i => Row.Of(pairs[i], i, scores[i]))
                .ToArray();
            int[] asked =
            [
                .. Enumerable.Range(0, names.Count).Where(_ => random.NextDouble() < SignsSeen),
            ];
            var tree = Grow(rows, cuts, asked, Depth);
            trees.Add(tree);

            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += tree.Value(named[i]);
            }
        }

        return trees;
    }

    private PairTree Grow(Row[] rows, SignCuts[] cuts, int[] asked, int depth)
    {
        if (depth is 0 || Best(rows, cuts, asked) is not ({ } sign, var cut))
        {
            return PairTree.Of(Leaf(rows));
        }

        var bins = cuts[sign].Bins;

        return new PairTree(
            names[sign],
            cuts[sign].Cuts[cut],
            Grow([.. rows.Where(row => bins[row.Pair] <= cut)], cuts, asked, depth - 1),
            Grow([.. rows.Where(row => bins[row.Pair] > cut)], cuts, asked, depth - 1),
            0
        );
    }

    private static double Leaf(Row[] rows)
    {
        var slope = rows.Sum(row => row.Slope);
        var curve = rows.Sum(row => row.Curve) + Shrink;
        return Math.Round(Rate * Math.Clamp(slope / curve, -4, 4), 5);
    }

    private static (int? Sign, int Cut) Best(Row[] rows, SignCuts[] cuts, int[] asked)
    {
        (int? Sign, int Cut, double Gain) best = (null, 0, 1e-6);

        foreach (var sign in asked)
        {
            var found = BestOf(rows, cuts[sign]);
            best = found.Gain > best.Gain ? (sign, found.Cut, found.Gain) : best;
        }

        return (best.Sign, best.Cut);
    }

    private static (int Cut, double Gain) BestOf(Row[] rows, SignCuts sign)
    {
        var bins = new (double Slope, double Curve, int Count)[sign.Cuts.Length + 1];

        foreach (var row in rows)
        {
            ref var bin = ref bins[sign.Bins[row.Pair]];
            bin = (bin.Slope + row.Slope, bin.Curve + row.Curve, bin.Count + 1);
        }

        var (slope, curve) = (rows.Sum(row => row.Slope), rows.Sum(row => row.Curve));
        var low = (Slope: 0.0, Curve: 0.0, Count: 0);
        var best = (Cut: 0, Gain: 0.0);

        for (var cut = 0; cut < sign.Cuts.Length; cut++)
        {
            var bin = bins[cut];
            low = (low.Slope + bin.Slope, low.Curve + bin.Curve, low.Count + bin.Count);

            if (low.Count < FewestInLeaf || rows.Length - low.Count < FewestInLeaf)
            {
                continue;
            }

            var gain =
                Worth(low.Slope, low.Curve)
                + Worth(slope - low.Slope, curve - low.Curve)
                - Worth(slope, curve);
            best = gain > best.Gain ? (cut, gain) : best;
        }

        return best;
    }

    private static double Worth(double slope, double curve) => slope * slope / (curve + Shrink);

    private sealed record Row(int Pair, double Slope, double Curve)
    {
        public static Row Of(
            (double[] Signs, bool Same, double Weight) pair,
            int index,
            double score
        )
        {
            var probability = 1 / (1 + Math.Exp(-score));
            return new Row(
                index,
                pair.Weight * ((pair.Same ? 1 : 0) - probability),
                pair.Weight * probability * (1 - probability)
            );
        }
    }
}
