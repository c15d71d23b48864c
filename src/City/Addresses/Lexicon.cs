namespace iHanoi.City.Addresses;

/// <summary>All names by their folded form; a lookup tries the longest run of syllables first.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, List<PlaceName>> _byFolded = new(StringComparer.Ordinal);

    public Lexicon(IEnumerable<PlaceName> names)
    {
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
}
