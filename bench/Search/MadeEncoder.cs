using iHanoi.Encoder;

namespace iHanoi.Bench.Search;

/// <summary>
/// Vectors without a network: a passage gets the vector of one of our own chunks with noise (cosine about .9 to it),
/// by its text; a question gets the vector that the real encoder gave it before the clock ran.
/// </summary>
internal sealed class MadeEncoder(IReadOnlyList<float[]> real, string model) : ISentenceEncoder
{
    private const float Noise = 0.48f;
    private const int LettersOfToken = 4;

    public string Model => model;

    /// <summary>The vector of the question in hand, whatever the index makes of its words.</summary>
    public float[] Asked { get; set; } = real[0];

    public ValueTask<ReadOnlyMemory<float>> EncodeQueryAsync(
        string text,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult<ReadOnlyMemory<float>>(Asked);

    public ValueTask<ReadOnlyMemory<float>> EncodePassageAsync(
        string title,
        string text,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult<ReadOnlyMemory<float>>(VectorOf(title, text));

    public int CountTokens(string text) => text.Length / LettersOfToken;

    public float[] VectorOf(string title, string text)
    {
        var random = new Random(SeedOf(title) ^ SeedOf(text));
        var near = real[random.Next(real.Count)];
        var vector = new float[near.Length];
        var scale = Noise / MathF.Sqrt(near.Length);
        var sum = 0f;

        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] = near[i] + (scale * Gaussian(random));
            sum += vector[i] * vector[i];
        }

        var length = MathF.Sqrt(sum);

        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] /= length;
        }

        return vector;
    }

    // The sum of four even numbers is near enough to a bell, and quick.
    private static float Gaussian(Random random) =>
        (random.NextSingle() + random.NextSingle() + random.NextSingle() + random.NextSingle() - 2)
        * 1.732f;

    // Not string.GetHashCode: that differs from run to run.
    private static int SeedOf(string text)
    {
        var hash = 17;

        foreach (var c in text)
        {
            hash = unchecked((hash * 31) + c);
        }

        return hash;
    }
}
