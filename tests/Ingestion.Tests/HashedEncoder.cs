using iHanoi.Civic.Text;
using iHanoi.Encoder;

namespace iHanoi.Ingestion.Tests;

/// <summary>Vectors of the syllables alone, in no time: for tests of what is stored, not of what is found.</summary>
internal sealed class HashedEncoder : ISentenceEncoder
{
    public string Model => "hashed";

    public ValueTask<ReadOnlyMemory<float>> EncodeQueryAsync(
        string text,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult<ReadOnlyMemory<float>>(VectorOf(text));

    public ValueTask<ReadOnlyMemory<float>> EncodePassageAsync(
        string title,
        string text,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult<ReadOnlyMemory<float>>(VectorOf($"{title} {text}"));

    public int CountTokens(string text) => text.Split(' ').Length;

    private static float[] VectorOf(string text)
    {
        var vector = new float[ISentenceEncoder.Dimensions];

        foreach (var syllable in VietnameseText.Syllables(VietnameseText.Fold(text)))
        {
            // Not string.GetHashCode: that differs from run to run.
            var place = syllable.Aggregate(17u, (hash, c) => (hash * 31) + c);
            vector[place % (uint)vector.Length] += 1;
        }

        var length = MathF.Sqrt(vector.Sum(number => number * number));
        return length is 0 ? vector : [.. vector.Select(number => number / length)];
    }
}
