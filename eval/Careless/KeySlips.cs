namespace iHanoi.Eval.Careless;

/// <summary>One slip of the fingers in a word: two letters swapped, one left out, doubled, or the key beside it.</summary>
internal static class KeySlips
{
    private const int ShortestWord = 3;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    public static string In(string word, Draw draw)
    {
        if (word.Length < ShortestWord || !word.All(char.IsLetter))
        {
            return word;
        }

        var at = draw.Below(word.Length - 1);

        return draw.Below(4) switch
        {
            0 => $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}",
            1 => word.Remove(at + 1, 1),
            2 => word.Insert(at, $"{word[at]}"),
            _ => $"{word[..at]}{Beside(word[at], draw)}{word[(at + 1)..]}",
        };
    }

    // A letter with marks has no one key: its bare letter's neighbour is hit.
    private static char Beside(char letter, Draw draw)
    {
        var bare = Marks.Off($"{letter}").ToLowerInvariant()[0];
        var row = Array.Find(Rows, keys => keys.Contains(bare, StringComparison.Ordinal));

        if (row is null)
        {
            return letter;
        }

        var at = row.IndexOf(bare, StringComparison.Ordinal) + (draw.Percent(50) ? 1 : -1);
        return row[at < 0 ? 1 : Math.Min(at, row.Length - 1)];
    }
}
