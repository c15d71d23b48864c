using iHanoi.Civic.Platform;

namespace iHanoi.Assistant.Prompts;

/// <summary>
/// What English questions call things, in the words of Vietnamese documents: the third column of
/// data/city/language/english.tsv. The longest phrase speaks first, and each word once.
/// </summary>
internal sealed class EnglishWords(ProductFolders folders)
{
    private const string TheSame = "=";

    private readonly Lazy<Dictionary<string, string>> _words = new(() =>
        File.ReadLines(Path.Combine(folders.City, "language", "english.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(row => row is [_, _, not "", ..])
            .ToDictionary(row => row[0], row => row[2] is TheSame ? row[1] : row[2])
    );

    private const int LongestPhrase = 4;

    /// <summary>The words that are known, in Vietnamese and in their order, and which share of all they are.</summary>
    public (string Said, double Known) InVietnamese(IReadOnlyList<string> words)
    {
        var said = new List<string>();
        var known = 0;

        for (var at = 0; at < words.Count; )
        {
            var (phrase, length) = Longest(words, at);
            at += length;
            known += phrase is null ? 0 : length;

            if (phrase is not null && !said.Contains(phrase))
            {
                said.Add(phrase);
            }
        }

        return (string.Join(' ', said), words.Count is 0 ? 0 : (double)known / words.Count);
    }

    private (string? Said, int Length) Longest(IReadOnlyList<string> words, int at)
    {
        for (var length = Math.Min(LongestPhrase, words.Count - at); length > 0; length--)
        {
            if (_words.Value.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var vi))
            {
                return (vi, length);
            }
        }

        return (null, 1);
    }
}
