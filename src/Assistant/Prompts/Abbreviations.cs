using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Prompts;

/// <summary>Writes out what people shorten ("hs", "cccd", "ko"): data/city/language/abbreviations.tsv.</summary>
internal sealed class Abbreviations(ProductFolders folders)
{
    // One letter stands for too much, but for these.
    private static readonly HashSet<string> Letters = new(
        ["k", "j", "z", "r"],
        StringComparer.Ordinal
    );

    private readonly Lazy<Dictionary<string, string>> _long = new(() =>
        File.ReadLines(Path.Combine(folders.City, "language", "abbreviations.tsv"))
            .Skip(1)
            .Select(line => line.Split('\t'))
            .Where(cells => cells is [{ Length: > 1 }, _] || Letters.Contains(cells[0]))
            .Where(cells => !cells[1].Contains('|', StringComparison.Ordinal))
            .GroupBy(cells => cells[0].ToLowerInvariant())
            .ToDictionary(group => group.Key, group => group.First()[1])
    );

    /// <summary>English is left as it is: "dc", "kg" and "an" mean other things there.</summary>
    public string WriteOut(string text, Language language)
    {
        if (language is Language.English)
        {
            return text;
        }

        var words = text.Split(' ');

        for (var i = 0; i < words.Length; i++)
        {
            var bare = words[i].Trim('?', '!', ',', '.', ';', ':', '"');

            if (bare.Length > 0 && _long.Value.TryGetValue(bare.ToLowerInvariant(), out var full))
            {
                words[i] = words[i].Replace(bare, full, StringComparison.Ordinal);
            }
        }

        return string.Join(' ', words);
    }
}
