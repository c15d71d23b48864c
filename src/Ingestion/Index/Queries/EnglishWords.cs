using System.Globalization;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>
/// Words English questions are made of, and how often they were counted. A word that none of them is, one slip of the
/// fingers away from a common one, is read as that: "passprot" is "passport".
/// </summary>
internal sealed class EnglishWords
{
    internal const string File = "english.tsv";

    private const int ShortestMended = 4;
    private const int LongestMended = 20;
    private const double OfTheTable = 1.5;
    private const double FirstLetter = 1.5;
    private const double Cut = 4;

    private static readonly string[] Endings = ["s", "es", "d", "ed", "ing", "ly", "er"];

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    /// <param name="counted">A count of 0: a word, but too rare for anything to be a slip of it.</param>
    /// <param name="table">Words that say something about the city's matters.</param>
    public EnglishWords(
        IEnumerable<(string Word, int Count)> counted,
        IEnumerable<string>? table = null
    )
    {
        foreach (var (word, count) in counted)
        {
            _weights[word] = count is 0 ? double.NegativeInfinity : Math.Log(count + 1);
        }

        foreach (
            var word in _weights.Count is 0 ? [] : (table ?? []).Distinct(StringComparer.Ordinal)
        )
        {
            _weights[word] = Math.Max(_weights.GetValueOrDefault(word), 0) + OfTheTable;
        }
    }

    public static EnglishWords None { get; } = new([]);

    public static EnglishWords Load(string folder, IEnumerable<string> table)
    {
        var path = Path.Combine(folder, File);

        return System.IO.File.Exists(path)
            ? new EnglishWords(
                System
                    .IO.File.ReadLines(path)
                    .Skip(1)
                    .Select(line => line.Split('\t'))
                    .Select(row => (row[0], int.Parse(row[1], CultureInfo.InvariantCulture))),
                table
            )
            : None;
    }

    /// <summary>The words meant by a mistyped one; null when it stands well, or nothing is near.</summary>
    public IReadOnlyList<string>? Meant(string word, Func<string, bool> isWritten)
    {
        if (
            _weights.Count is 0
            || word.Length is < ShortestMended or > LongestMended
            || !word.All(char.IsAsciiLetterLower)
            || IsKnown(word)
            || isWritten(word)
        )
        {
            return null;
        }

        return FingerSlips
                .Of(word)
                .Select(slip => (slip.Word, Weight: WeightOf(slip.Word) - CostOf(word, slip)))
                .Where(meant => meant.Weight > double.NegativeInfinity)
                .OrderByDescending(meant => meant.Weight)
                .ThenBy(meant => meant.Word, StringComparer.Ordinal)
                .Select(meant => new[] { meant.Word })
                .FirstOrDefault()
            ?? InTwo(word);
    }

    private static double CostOf(string typed, (string Word, double Cost) slip) =>
        slip.Cost + (slip.Word[0] == typed[0] ? 0 : FirstLetter);

    private double WeightOf(string word) =>
        _weights.GetValueOrDefault(word, double.NegativeInfinity) is var weight && weight > 0
            ? weight
        : Endings.Any(ending => StemWeight(word, ending) > 0) ? 0
        : double.NegativeInfinity;

    private bool IsKnown(string word) =>
        _weights.ContainsKey(word)
        || LanguageDetector.IsEnglishWord(word)
        || Endings.Any(ending => StemWeight(word, ending) > double.NegativeInfinity);

    // "permits" of "permit", "closing" of "close".
    private double StemWeight(string word, string ending) =>
        word.Length < ending.Length + ShortestMended - 1
        || !word.EndsWith(ending, StringComparison.Ordinal)
            ? double.NegativeInfinity
            : Math.Max(
                _weights.GetValueOrDefault(word[..^ending.Length], double.NegativeInfinity),
                _weights.GetValueOrDefault(word[..^ending.Length] + "e", double.NegativeInfinity)
            );

    private string[]? InTwo(string word) =>
        Enumerable
            .Range(2, Math.Max(0, word.Length - 4))
            .Select(cut => (First: word[..cut], Second: word[cut..]))
            .Select(pair =>
                (pair.First, pair.Second, Weight: Math.Min(Common(pair.First), Common(pair.Second)))
            )
            .Where(pair => pair.Weight >= Cut)
            .OrderByDescending(pair => pair.Weight)
            .Select(pair => new[] { pair.First, pair.Second })
            .FirstOrDefault();

    private double Common(string word) => _weights.GetValueOrDefault(word, double.NegativeInfinity);
}
