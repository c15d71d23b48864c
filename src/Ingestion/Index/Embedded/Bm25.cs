namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>What a word counts for in a text, by its weighted count and the text's length against the mean.</summary>
internal sealed class Bm25
{
    // In 255 steps of the most a word can count: a score does not hang on the last digit of a mean.
    private const int Steps = 255;

    private readonly double _base;
    private readonly double _perLength;
    private readonly float[] _values;

    public Bm25(double saturation, double lengthPenalty, float meanLength)
    {
        var most = (float)(saturation + 1);
        _base = saturation * (1 - lengthPenalty);
        _perLength = saturation * lengthPenalty / meanLength;
        _values = [.. Enumerable.Range(0, Steps + 1).Select(step => most * step / Steps)];
    }

    public float Of(float count, float length)
    {
        var share = Steps * count / (count + _base + (_perLength * length));
        // A word that stands in a text counts, however long the text.
        return _values[Math.Clamp((int)Math.Round(share), 1, Steps)];
    }

    /// <summary>How rare a word is that stands in so many of the texts.</summary>
    public static float Idf(int frequency, int texts) =>
        MathF.Log(1 + ((texts - frequency + .5f) / (frequency + .5f)));
}
