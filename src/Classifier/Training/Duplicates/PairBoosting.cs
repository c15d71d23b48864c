using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Gradient boosting of trees of three questions on the logistic loss. Small steps, a seeded part of the pairs and
/// of the signs a round: a thousand pairs bear no more. Made pairs are many and easy, so they count less.
/// </summary>
internal sealed class PairBoosting(IReadOnlyList<string> names, int seed)
{
    private const int Rounds = 150;
    private const int Depth = 3;
    private const double Rate = 0.06;
    private const double Seen = 0.7;
    private const double SignsSeen = 0.5;
    private const int FewestInLeaf = 6;
    private const double Shrink = 1;

    public (double Bias, IReadOnlyList<PairTree> Trees) Learn(
        IReadOnlyList<(double[] Signs, bool Same, double Weight)> pairs
    )
    {
        var random = new Random(seed);
        var share = pairs.Sum(pair => pair.Same ? pair.Weight : 0) / pairs.Sum(pair => pair.Weight);
        var bias = Math.Log(share / (1 - share));
        var scores = Enumerable.Repeat(bias, pairs.Count).ToArray();
        var trees = new List<PairTree>(Rounds);

        for (var round = 0; round < Rounds; round++)
        {
            var rows = Enumerable
                .Range(0, pairs.Count)
                .Where(_ => random.NextDouble() < Seen)
                .Select(i => Row.Of(pairs[i], scores[i]))
                .ToArray();
            int[] asked =
            [
                .. Enumerable.Range(0, names.Count).Where(_ => random.NextDouble() < SignsSeen),
            ];
            var tree = Grow(rows, asked, Depth);
            trees.Add(tree);

            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] += tree.Value(Named(pairs[i].Signs));
            }
        }

        return (bias, trees);
    }

    public Dictionary<string, double> Named(double[] signs) =>
        names.Zip(signs).ToDictionary(pair => pair.First, pair => pair.Second);

    private PairTree Grow(Row[] rows, int[] asked, int depth)
    {
        if (depth is 0 || Best(rows, asked) is not ({ } sign, var split))
        {
            return PairTree.Of(Leaf(rows));
        }

        return new PairTree(
            names[sign],
            split,
            Grow([.. rows.Where(row => row.Signs[sign] <= split)], asked, depth - 1),
            Grow([.. rows.Where(row => row.Signs[sign] > split)], asked, depth - 1),
            0
        );
    }

    private static double Leaf(Row[] rows)
    {
        var slope = rows.Sum(row => row.Slope);
        var curve = rows.Sum(row => row.Curve) + Shrink;
        return Math.Round(Rate * Math.Clamp(slope / curve, -4, 4), 5);
    }

    private static (int? Sign, double Split) Best(Row[] rows, int[] asked)
    {
        (int? Sign, double Split, double Gain) best = (null, 0, 1e-6);

        foreach (var sign in asked)
        {
            var found = BestOf(rows, sign);
            best = found.Gain > best.Gain ? (sign, found.Split, found.Gain) : best;
        }

        return (best.Sign, best.Split);
    }

    private static (double Split, double Gain) BestOf(Row[] rows, int sign)
    {
        var sorted = rows.OrderBy(row => row.Signs[sign]).ToArray();
        var (slope, curve) = (sorted.Sum(row => row.Slope), sorted.Sum(row => row.Curve));
        var whole = slope * slope / (curve + Shrink);
        var (low, lowCurve) = (0.0, 0.0);
        var best = (Split: 0.0, Gain: 0.0);

        for (var i = 0; i + FewestInLeaf < sorted.Length; i++)
        {
            low += sorted[i].Slope;
            lowCurve += sorted[i].Curve;

            if (sorted[i].Signs[sign] >= sorted[i + 1].Signs[sign] || i + 1 < FewestInLeaf)
            {
                continue;
            }

            var high = slope - low;
            var gain =
                low * low / (lowCurve + Shrink) + high * high / (curve - lowCurve + Shrink) - whole;

            if (gain > best.Gain)
            {
                var split = (sorted[i].Signs[sign] + sorted[i + 1].Signs[sign]) / 2;
                best = (Math.Round(split, 5), gain);
            }
        }

        return best;
    }

    private sealed record Row(double[] Signs, double Slope, double Curve)
    {
        public static Row Of((double[] Signs, bool Same, double Weight) pair, double score)
        {
            var probability = 1 / (1 + Math.Exp(-score));
            return new Row(
                pair.Signs,
                pair.Weight * ((pair.Same ? 1 : 0) - probability),
                pair.Weight * probability * (1 - probability)
            );
        }
    }
}
