using System.Text.Json;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>
/// Counts the English words of data/training. Its questions are left out: they judge what mistyped words cost the
/// search. Pieces of the encoder that are whole words stand beside them with a count of 0.
/// </summary>
internal static class EnglishCounting
{
    // A word met once may be a slip itself.
    private const int Least = 2;
    private const int ShortestWord = 3;
    private const int ShortestPiece = 5;

    public static void Write(string folder, IEnumerable<string> lines, byte[] pieces)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);

        foreach (var word in lines.Select(TextOf).OfType<string>().SelectMany(Words))
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        foreach (var (word, _) in counts.Where(row => row.Value < Least).ToList())
        {
            counts.Remove(word);
        }

        foreach (var (piece, _) in PieceList.Read(pieces))
        {
            if (
                piece.Length > ShortestPiece
                && piece.StartsWith('▁')
                && piece.Skip(1).All(char.IsAsciiLetterLower)
            )
            {
                counts.TryAdd(piece[1..], 0);
            }
        }

        File.WriteAllText(
            Path.Combine(folder, EnglishWords.File),
            string.Concat(
                counts
                    .Select(row => FormattableString.Invariant($"{row.Key}\t{row.Value}\n"))
                    .Prepend("word\tcount\n")
            )
        );
    }

    private static string? TextOf(string line)
    {
        using var json = JsonDocument.Parse(line);

        return
            json.RootElement.TryGetProperty("text", out var text)
            && text.GetString() is { } said
            && LanguageDetector.Detect(said) is Language.English
            ? said
            : null;
    }

    private static IEnumerable<string> Words(string text) =>
        VietnameseText
            .Syllables(text)
            .Where(word => word.Length >= ShortestWord && word.All(char.IsAsciiLetterLower));
}
