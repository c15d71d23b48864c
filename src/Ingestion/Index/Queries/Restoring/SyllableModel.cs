using System.Globalization;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>
/// How often Vietnamese syllables stand alone and beside each other in the texts of the city: which word is meant
/// where marks are missing. Costs are −ln of a probability (absolute discounting; Ney, Essen and Kneser 1994).
/// </summary>
internal sealed class SyllableModel
{
    /// <summary>A word no text had: a name, a foreign word, a number.</summary>
    public const int Unknown = -1;

    private const double Discount = 0.75;
    private const double UnknownCost = 14;

    private readonly string[] _syllables;
    private readonly double[] _counts;
    private readonly int[] _followers;
    private readonly double _total;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<long, float> _pairs;
    private readonly ILookup<string, int> _spelt;
    private readonly Marks[] _marks;

    public SyllableModel(
        IReadOnlyList<(string Syllable, int Count)> syllables,
        IReadOnlyList<(int First, int Second, int Count)> pairs
    )
    {
        _syllables = [.. syllables.Select(row => row.Syllable)];
        _counts = [.. syllables.Select(row => (double)row.Count)];
        _total = _counts.Sum() + 1;
        _numbers = _syllables
            .Index()
            .ToDictionary(at => at.Item, at => at.Index, StringComparer.Ordinal);
        _spelt = Enumerable
            .Range(0, _syllables.Length)
            .OrderByDescending(at => _counts[at])
            .ToLookup(at => VietnameseText.Fold(_syllables[at]), StringComparer.Ordinal);
        _pairs = pairs.ToDictionary(row => Key(row.First, row.Second), row => (float)row.Count);
        _marks = [.. _syllables.Select(syllable => Keystrokes.AsLetters(syllable).Marks)];
        _followers = new int[_syllables.Length];

        foreach (var (first, _, _) in pairs)
        {
            _followers[first]++;
        }
    }

    public static SyllableModel None { get; } = new([], []);

    public bool IsEmpty => _syllables is [];

    public string this[int number] => _syllables[number];

    public Marks MarksOf(int number) => _marks[number];

    public int? Find(string syllable) =>
        _numbers.TryGetValue(syllable, out var number) ? number : null;

    /// <summary>Every known syllable that folds so, the commonest first.</summary>
    public IEnumerable<int> Spelt(string folded) => _spelt[folded];

    public bool IsFolded(string folded) => _spelt.Contains(folded);

    /// <summary>What it costs to say a syllable after another.</summary>
    public double Cost(int before, int next)
    {
        if (next is Unknown)
        {
            return UnknownCost;
        }

        var alone = _counts[next] / _total;

        if (before is Unknown)
        {
            return -Math.Log(alone);
        }

        var together = _pairs.GetValueOrDefault(Key(before, next));
        var backedOff = Discount * (_followers[before] + 1) * alone;
        return -Math.Log((Math.Max(together - Discount, 0) + backedOff) / (_counts[before] + 1));
    }

    /// <summary>What was counted, for a model that knows more.</summary>
    public IEnumerable<(string Syllable, int Count)> Alone =>
        _syllables.Zip(_counts, (syllable, count) => (syllable, (int)count));

    public IEnumerable<(string First, string Second, int Count)> Together =>
        _pairs.Select(pair =>
            (_syllables[(int)(pair.Key >> 32)], _syllables[(int)pair.Key], (int)pair.Value)
        );

    /// <summary>The model of a folder; without its files, one that knows nothing and changes nothing.</summary>
    public static SyllableModel Load(string folder)
    {
        var (syllables, pairs) = (
            Path.Combine(folder, SyllablesFile),
            Path.Combine(folder, PairsFile)
        );

        return File.Exists(syllables) && File.Exists(pairs)
            ? new SyllableModel(
                [.. Rows(syllables).Select(row => (row[0], Number(row[1])))],
                [.. Rows(pairs).Select(row => (Number(row[0]), Number(row[1]), Number(row[2])))]
            )
            : None;
    }

    internal const string SyllablesFile = "syllables.tsv";
    internal const string PairsFile = "pairs.tsv";

    private static IEnumerable<string[]> Rows(string path) =>
        File.ReadLines(path).Skip(1).Select(line => line.Split('\t'));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;
}
