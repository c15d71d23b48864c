using System.Runtime.InteropServices;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>Counts syllables and their neighbours, and writes what was seen more than once.</summary>
internal sealed class SyllableCounting
{
    private const int Least = 2;

    private readonly Dictionary<string, int> _alone = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), int> _together = [];

    public void Add(string text, int times = 1)
    {
        foreach (var sentence in text.Split('.', '\n', ';', ':', '?', '!', '(', ')', '|'))
        {
            var before = "";

            foreach (var syllable in VietnameseText.Syllables(sentence))
            {
                if (syllable.Any(char.IsDigit))
                {
                    before = "";
                    continue;
                }

                CollectionsMarshal.GetValueRefOrAddDefault(_alone, syllable, out _) += times;

                if (before.Length > 0)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(
                        _together,
                        (before, syllable),
                        out _
                    ) += times;
                }

                before = syllable;
            }
        }
    }

    /// <summary>A searched document, unless it is written without marks.</summary>
    public void Add(DocumentWords document)
    {
        if (!VietnameseText.HasMarks(document.Facts.Title))
        {
            return;
        }

        Add(document.Facts.Title);

        foreach (var chunk in document.Chunks)
        {
            Add(chunk.Text);
        }
    }

    public void Add(HeardWords heard)
    {
        for (var at = 0; at < heard.Syllables.Length; at++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_alone, heard.Syllables[at], out _) +=
                heard.Counts[at];
        }

        for (var at = 0; at < heard.Together.Length; at++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(
                _together,
                (heard.Syllables[heard.First[at]], heard.Syllables[heard.Second[at]]),
                out _
            ) += heard.Together[at];
        }
    }

    /// <summary>All that was counted, once or often.</summary>
    public HeardWords ToHeard()
    {
        string[] syllables = [.. _alone.Keys];
        var places = syllables
            .Index()
            .ToDictionary(at => at.Item, at => at.Index, StringComparer.Ordinal);
        return new HeardWords(
            syllables,
            [.. _alone.Values],
            [.. _together.Keys.Select(pair => places[pair.Item1])],
            [.. _together.Keys.Select(pair => places[pair.Item2])],
            [.. _together.Values]
        );
    }

    /// <summary>Goes on counting where a model ended.</summary>
    public static SyllableCounting From(SyllableModel model)
    {
        var counting = new SyllableCounting();

        foreach (var (syllable, count) in model.Alone)
        {
            counting._alone[syllable] = count;
        }

        foreach (var (first, second, count) in model.Together)
        {
            counting._together[(first, second)] = count;
        }

        return counting;
    }

    public SyllableModel ToModel()
    {
        var (syllables, pairs) = Rows();
        return new SyllableModel(syllables, pairs);
    }

    public (int Syllables, int Pairs) Write(string folder)
    {
        var (syllables, pairs) = Rows();
        Directory.CreateDirectory(folder);
        File.WriteAllLines(
            Path.Combine(folder, SyllableModel.SyllablesFile),
            syllables
                .Select(row => FormattableString.Invariant($"{row.Syllable}\t{row.Count}"))
                .Prepend("syllable\tcount")
        );
        File.WriteAllLines(
            Path.Combine(folder, SyllableModel.PairsFile),
            pairs
                .Select(row =>
                    FormattableString.Invariant($"{row.First}\t{row.Second}\t{row.Count}")
                )
                .Prepend("first row\tsecond row\tcount")
        );
        return (syllables.Count, pairs.Count);
    }

    private (
        IReadOnlyList<(string Syllable, int Count)> Syllables,
        IReadOnlyList<(int First, int Second, int Count)> Pairs
    ) Rows()
    {
        (string Syllable, int Count)[] syllables =
        [
            .. _alone
                .Where(row => row.Value >= Least)
                .OrderBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => (row.Key, row.Value)),
        ];
        var numbers = syllables
            .Index()
            .ToDictionary(row => row.Item.Syllable, row => row.Index, StringComparer.Ordinal);
        var pairs = _together
            .Where(row =>
                row.Value >= Least
                && numbers.ContainsKey(row.Key.Item1)
                && numbers.ContainsKey(row.Key.Item2)
            )
            .Select(row => (numbers[row.Key.Item1], numbers[row.Key.Item2], row.Value))
            .Order();

        return (syllables, [.. pairs]);
    }
}
