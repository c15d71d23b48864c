using System.Globalization;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Bench.Search;

/// <summary>
/// As many passages as wanted, made from our own: sentences of several chunks recombined under titles of their own,
/// ten passages a title. Seeded by number: the same passage each time, nothing kept in memory.
/// </summary>
internal sealed class MadeCorpus(IReadOnlyList<Chunk> chunks, int count)
{
    public const int PerTitle = 10;

    private readonly string[] _titles = [.. chunks.Select(chunk => chunk.Title).Distinct()];
    private readonly string[][] _sentences =
    [
        .. chunks
            .Select(chunk =>
                chunk
                    .Text.Split(
                        ['\n', ';'],
                        StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                    )
                    .Where(sentence => sentence.Length > 20)
                    .ToArray()
            )
            .Where(sentences => sentences.Length > 0),
    ];

    public int Count => count;

    /// <summary>The id of a title's document; ids ascend with the numbers.</summary>
    public static string DocumentOf(int title) => $"t{title:0000000}";

    /// <summary>The id of a passage, by its document and its place in it.</summary>
    public static string PassageOf(string document, int ordinal) =>
        $"p{(int.Parse(document.AsSpan(1), CultureInfo.InvariantCulture) * PerTitle) + ordinal}";

    public IEnumerable<(string Id, string Title, string Text)> Texts() =>
        Enumerable.Range(0, count).Select(TextOf);

    public (string Id, string Title, string Text) TextOf(int number)
    {
        var random = new Random(number);
        var title = number / PerTitle;
        var text = string.Join(
            '\n',
            Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(Pick(_sentences)))
        );

        return ($"p{number}", $"{_titles[title % _titles.Length]} ({title})", text);

        T Pick<T>(T[] from) => from[random.Next(from.Length)];
    }
}
