namespace iHanoi.Ingestion.Index.Queries;

/// <summary>
/// English phrases in the words of Vietnamese texts (data/city/language/english.tsv). Words with no Vietnamese beside
/// them say nothing about the matter ("how do I").
/// </summary>
internal sealed class EnglishTable(
    IEnumerable<(IReadOnlyList<string> Said, IReadOnlyList<string> Meant)> rows
)
{
    private const int LongestPhrase = 4;

    private readonly Dictionary<string, IReadOnlyList<string>> _meant = rows.DistinctBy(row =>
            string.Join(' ', row.Said)
        )
        .ToDictionary(row => string.Join(' ', row.Said), row => row.Meant, StringComparer.Ordinal);

    public static EnglishTable None { get; } = new([]);

    /// <summary>Each word of the phrases.</summary>
    public IEnumerable<string> Words => _meant.Keys.SelectMany(phrase => phrase.Split(' '));

    public bool SaysNothing(string word) => _meant.TryGetValue(word, out var meant) && meant is [];

    /// <summary>What is known of a question, in its order, each thing once; the longest phrase speaks first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> InVietnamese(IReadOnlyList<string> words)
    {
        var said = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

        for (var at = 0; at < words.Count; )
        {
            var length = Math.Min(LongestPhrase, words.Count - at);

            while (length > 0 && !_meant.ContainsKey(Phrase(words, at, length)))
            {
                length--;
            }

            if (length > 0 && _meant[Phrase(words, at, length)] is { Count: > 0 } meant)
            {
                said.TryAdd(string.Join(' ', meant), meant);
            }

            at += Math.Max(1, length);
        }

        return [.. said.Values];
    }

    private static string Phrase(IReadOnlyList<string> words, int at, int length) =>
        string.Join(' ', words.Skip(at).Take(length));
}
