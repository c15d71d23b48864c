using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class LearntSignFitTests
{
    private const int Telling = 7;

    [Fact]
    public void A_number_that_parts_the_pairs_is_weighed_most()
    {
        var rows = Rows(400);

        var sign = LearntSignFit.Fit(rows);

        sign.Weights.Index().MaxBy(weight => Math.Abs(weight.Item)).Index.ShouldBe(Telling);
        sign.Value(rows[0].Gap).ShouldBeGreaterThan(sign.Value(rows[1].Gap));
    }

    [Fact]
    public void Learning_twice_gives_the_same_weights()
    {
        var rows = Rows(60);

        LearntSignFit.Fit(rows).Weights.ShouldBe(LearntSignFit.Fit(rows).Weights);
    }

    // Even pairs are the same; all numbers but one are noise.
    private static PairRow[] Rows(int count)
    {
        var random = new Random(7);

        return [.. Enumerable.Range(0, count).Select(i => Row(i % 2 is 0, random))];
    }

    private static PairRow Row(bool same, Random random)
    {
        var gap = Enumerable
            .Range(0, ToldApart.Length)
            .Select(_ => (float)random.NextDouble())
            .ToArray();
        gap[Telling] = same ? 1 : 0;

        return new PairRow([], gap, same, 1, 0);
    }
}
