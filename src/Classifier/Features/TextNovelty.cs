using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Features;

/// <summary>
/// Holds a text's words against those of data/training. Names of places are news everywhere: what counts is whether
/// the share grows.
/// </summary>
internal sealed class TextNovelty(KnownWords known) : ITextNovelty
{
    public (int Words, double UnseenShare) Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = KnownWords.In(HashedGrams.Beginning(text)).ToArray();

        return words is []
            ? (0, 0)
            : (words.Length, (double)words.Count(word => !known.Has(word)) / words.Length);
    }
}
