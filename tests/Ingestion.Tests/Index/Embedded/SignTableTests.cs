using System.Numerics.Tensors;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Tests.Index.Embedded;

public sealed class SignTableTests
{
    private const int Dimensions = 384;

    [Fact]
    public void The_nearest_are_among_the_few_with_the_highest_estimates()
    {
        var random = new Random(5);
        var (cone, vectors) = (Gaussian(random), new List<float[]>());

        for (var number = 0; number < 4000; number++)
        {
            vectors.Add(Near(cone, random, 0.6f));
        }

        var table = VectorTable.Of([.. vectors.Select(vector => Int8Vector.From(vector))]);
        var signs = SignTable.Of(table);
        var found = 0;

        for (var number = 0; number < 50; number++)
        {
            // As a question lies to its answers: nearer to one than to most.
            var question = AskedVector.Of(Near(vectors[number * 80], random, 0.6f));
            var (exact, estimated) = (new float[table.Count], new float[table.Count]);
            table.Scan(question, exact);
            signs.Estimate(question, estimated);
            found += Best(exact, 1).Count(Best(estimated, 160).Contains);
        }

        found.ShouldBe(50);
    }

    [Fact]
    public void An_estimate_is_near_the_cosine()
    {
        var random = new Random(7);
        var cone = Gaussian(random);
        var table = VectorTable.Of([
            .. Enumerable.Range(0, 500).Select(_ => Int8Vector.From(Near(cone, random, 0.6f))),
        ]);
        var question = AskedVector.Of(Near(cone, random, 0.6f));
        var estimated = new float[table.Count];

        SignTable.Of(table).Estimate(question, estimated);

        Enumerable
            .Range(0, table.Count)
            .Average(at => Math.Abs(estimated[at] - table.Cosine(question, at)))
            .ShouldBeLessThan(0.02f);
    }

    [Theory]
    [InlineData(1, 0.9f)]
    [InlineData(2, 0.5f)]
    [InlineData(9, float.MinValue)]
    public void A_histogram_knows_how_high_the_best_so_many_are(int most, float expected)
    {
        var scores = new ScoreHistogram();

        foreach (var score in (float[])[0.5f, -0.2f, 0.9f])
        {
            scores.Add(score);
        }

        scores.Least(most).ShouldBe(expected, 0.001);
    }

    private static HashSet<int> Best(float[] scores, int most) =>
        [.. Enumerable.Range(0, scores.Length).OrderByDescending(at => scores[at]).Take(most)];

    private static float[] Gaussian(Random random)
    {
        float[] vector =
        [
            .. Enumerable
                .Range(0, Dimensions)
                .Select(_ => (float)(Enumerable.Range(0, 8).Sum(_ => random.NextDouble()) - 4)),
        ];
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    private static float[] Near(float[] centre, Random random, float noise)
    {
        var vector = Gaussian(random);
        TensorPrimitives.MultiplyAdd(vector, noise, centre, vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
