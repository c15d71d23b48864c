using iHanoi.Civic.City;

namespace iHanoi.City.Addresses;

/// <summary>All names by their folded form; a lookup tries the longest run of syllables first.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<PlaceName>> _byFolded = new(StringComparer.Ordinal);

    private readonly HashSet<string> _plainWords;

    public Lexicon(IEnumerable<PlaceName> names, IEnumerable<string> plainWords)
    {
        _plainWords = plainWords.ToHashSet(StringComparer.Ordinal);

        foreach (var name in names.Where(name => name.Marked.Count > 0))
        {
            if (!_byFolded.TryGetValue(name.Folded, out var same))
            {
                _byFolded[name.Folded] = same = [];
            }

            same.Add(name);
            Longest = Math.Max(Longest, name.Marked.Count);
        }
    }

    public int Longest { get; }

    public IReadOnlyList<PlaceName> Find(string folded) =>
        _byFolded.GetValueOrDefault(folded) ?? [];

    /// <summary>The one name of these kinds that the letters were meant to be; none where two would fit.</summary>
    public IReadOnlyList<PlaceName> Alike(string folded, PlaceMentionKind[] kinds)
    {
        var meant = Misspellings
            .Of(folded)
            .Where(_byFolded.ContainsKey)
            .Distinct(StringComparer.Ordinal)
            .Select(key => _byFolded[key].FindAll(name => kinds.Contains(name.Kind)))
            .Where(names => names.Count > 0)
            .ToList();

        return meant is [var only] ? only : [];
    }

    /// <summary>Marked syllables that are everyday words where nothing says they are a name.</summary>
    public bool IsPlainWord(string marked) => _plainWords.Contains(marked);
}
