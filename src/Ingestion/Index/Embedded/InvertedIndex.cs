namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// BM25 over weighted counts, each posting's part computed when the index is built. Texts are numbered in order;
/// postings of a term lie together, ascending.
/// </summary>
internal sealed class InvertedIndex
{
    // A part in 255 of the most a word can count: a quarter of the memory of a number in full.
    private const int Steps = 255;

    private readonly int[] _starts;
    private readonly int[] _texts;
    private readonly byte[] _impacts;
    private readonly float[] _values;

    private InvertedIndex(int[] starts, int[] texts, byte[] impacts, float most, int count)
    {
        _starts = starts;
        _texts = texts;
        _impacts = impacts;
        _values = [.. Enumerable.Range(0, Steps + 1).Select(step => most * step / Steps)];
        Count = count;
    }

    public int Count { get; }

    public static InvertedIndex Build(
        IReadOnlyList<TermCounts> texts,
        int terms,
        double saturation,
        double lengthPenalty
    )
    {
        var starts = new int[terms + 1];

        foreach (var text in texts)
        {
            foreach (var term in text.Terms)
            {
                starts[term + 1]++;
            }
        }

        for (var term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        var index = new InvertedIndex(
            starts,
            new int[starts[terms]],
            new byte[starts[terms]],
            (float)(saturation + 1),
            texts.Count
        );
        index.Fill(texts, saturation, lengthPenalty);
        return index;
    }

    public int Frequency(int term) =>
        term < _starts.Length - 1 ? _starts[term + 1] - _starts[term] : 0;

    public void AddScores(int term, float weight, Span<float> scores)
    {
        if (term >= _starts.Length - 1)
        {
            return;
        }

        var idf = weight * InverseFrequency(Frequency(term));

        for (var i = _starts[term]; i < _starts[term + 1]; i++)
        {
            scores[_texts[i]] += idf * _values[_impacts[i]];
        }
    }

    public bool Holds(int term, int text) =>
        term < _starts.Length - 1
        && Array.BinarySearch(_texts, _starts[term], Frequency(term), text) >= 0;

    /// <summary>What one term adds to one text; 0 when the text does not hold it.</summary>
    public float ScoreOf(int term, float weight, int text)
    {
        if (term >= _starts.Length - 1)
        {
            return 0;
        }

        var at = Array.BinarySearch(_texts, _starts[term], Frequency(term), text);
        return at < 0 ? 0 : weight * Idf(term) * _values[_impacts[at]];
    }

    /// <summary>How rare the term is among the texts.</summary>
    public float Idf(int term) => InverseFrequency(Frequency(term));

    private float InverseFrequency(int frequency) =>
        MathF.Log(1 + ((Count - frequency + .5f) / (frequency + .5f)));

    private void Fill(IReadOnlyList<TermCounts> texts, double saturation, double lengthPenalty)
    {
        var next = _starts[..^1];
        var mean = texts is [] ? 1 : Math.Max(texts.Average(text => text.Length), 1);

        for (var text = 0; text < texts.Count; text++)
        {
            var held = 1 - lengthPenalty + (lengthPenalty * texts[text].Length / mean);

            for (var i = 0; i < texts[text].Terms.Length; i++)
            {
                var count = texts[text].Counts[i];
                var at = next[texts[text].Terms[i]]++;
                _texts[at] = text;
                // A word that stands in a text counts, however long the text.
                _impacts[at] = (byte)
                    Math.Clamp(Math.Round(Steps * count / (count + (saturation * held))), 1, Steps);
            }
        }
    }
}
