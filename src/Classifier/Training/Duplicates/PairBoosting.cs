using iHanoi.Classifier.Duplicates;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Gradient boosting of trees of two questions on the logistic loss. Few rounds, small steps, a seeded part of
/// the pairs a round: five hundred pairs bear no more.
/// </summary>
internal sealed class PairBoosting(IReadOnlyList<string> names, int seed)
{
    private const int Rounds = 80;
    private const double Rate = 0.1;
    private const double Seen = 0.7;
    private const int FewestInLeaf = 4;

    public (double Bias, IReadOnlyList<PairTree> Trees) Learn(
        IReadOnlyList<(double[] Signs, bool Same)> pairs
    )
    {
        var random = new Random(seed);
        var share = pairs.Average(pair => pair.Same ? 1.0 : 0);
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
            var tree = Grow(rows);
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

    private PairTree Grow(Row[] rows)
    {
        var (sign, split) = Best(rows);

        return new PairTree(
            names[sign],
            split,
            Branch([.. rows.Where(row => row.Signs[sign] <= split)]),
            Branch([.. rows.Where(row => row.Signs[sign] > split)])
        );
    }

    private PairBranch Branch(Row[] rows)
    {
        var (sign, split) = Best(rows);

        return new PairBranch(
            names[sign],
            split,
            Leaf(rows.Where(row => row.Signs[sign] <= split)),
            Leaf(rows.Where(row => row.Signs[sign] > split))
        );
    }

    private static double Leaf(IEnumerable<Row> rows)
    {
        var (slope, curve) = rows.Aggregate(
            (Slope: 0.0, Curve: 1e-6),
            (sum, row) => (sum.Slope + row.Slope, sum.Curve + row.Curve)
        );
        return Math.Round(Rate * Math.Clamp(slope / curve, -4, 4), 5);
    }

    private (int Sign, double Split) Best(Row[] rows)
    {
        var best = (Sign: 0, Split: 0.0, Gain: 0.0);

        for (var sign = 0; sign < names.Count; sign++)
        {
            var at = sign;
            var sorted = rows.OrderBy(row => row.Signs[at]).ToArray();
            var total = sorted.Sum(row => row.Slope);
            var low = 0.0;

            for (var i = 0; i + 1 < sorted.Length; i++)
            {
                low += sorted[i].Slope;
                var count = i + 1;

                if (
                    sorted[i].Signs[sign] >= sorted[i + 1].Signs[sign]
                    || count < FewestInLeaf
                    || sorted.Length - count < FewestInLeaf
                )
                {
                    continue;
                }

                var high = total - low;
                var gain = low * low / count + high * high / (sorted.Length - count);

                if (gain > best.Gain)
                {
                    var split = (sorted[i].Signs[sign] + sorted[i + 1].Signs[sign]) / 2;
                    best = (sign, Math.Round(split, 5), gain);
                }
            }
        }

        return (best.Sign, best.Split);
    }

    private sealed record Row(double[] Signs, double Slope, double Curve)
    {
        public static Row Of((double[] Signs, bool Same) pair, double score)
        {
            var probability = 1 / (1 + Math.Exp(-score));
            return new Row(
                pair.Signs,
                (pair.Same ? 1 : 0) - probability,
                probability * (1 - probability)
            );
        }
    }
}
