namespace iHanoi.Classifier.Features;

/// <summary>
/// The parts in which the encoder, which reads so many words at once, is given a text: a long story often tells its point
/// last, so its beginning, middle and end are read apart.
/// </summary>
internal static class TextParts
{
    private const int WordsOfAVector = 45;
    private const int Most = 3;

    public static IReadOnlyList<string> Of(string text, int wordsAtOnce = WordsOfAVector)
    {
        var read = HashedGrams.Beginning(text);
        var words = read.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var count = Math.Min(Most, (words.Length + wordsAtOnce - 1) / wordsAtOnce);

        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(part => count is 1 ? 0 : (words.Length - wordsAtOnce) * part / (count - 1))
                .Select(from => string.Join(' ', words.Skip(from).Take(wordsAtOnce))),
        ];
    }
}
