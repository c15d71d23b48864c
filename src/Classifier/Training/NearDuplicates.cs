namespace iHanoi.Classifier.Training;

/// <summary>
/// Keeps training honest: a core that nearly repeats an evaluation text (folded character 5-grams, Jaccard at
/// or above one half), or a phrase that lies almost whole inside one, is left out.
/// </summary>
internal sealed class NearDuplicates
{
    private const double TooAlike = 0.5;
    private const double AlmostWhole = 0.7;
    private const int FewestGrams = 14;

    private readonly List<HashSet<string>> _held = [];
    private readonly Dictionary<string, List<int>> _where = new(StringComparer.Ordinal);

    public NearDuplicates(IEnumerable<string> heldOut)
    {
        foreach (var text in heldOut)
        {
            var grams = FoldedGrams.Of(text);

            foreach (var gram in grams)
            {
                (_where.TryGetValue(gram, out var texts) ? texts : _where[gram] = []).Add(
                    _held.Count
                );
            }

            _held.Add(grams);
        }
    }

    public bool Has(string text)
    {
        var grams = FoldedGrams.Of(text);
        var shared = new Dictionary<int, int>();

        foreach (var gram in grams)
        {
            foreach (var held in _where.GetValueOrDefault(gram, []))
            {
                shared[held] = shared.GetValueOrDefault(held) + 1;
            }
        }

        return shared.Any(pair =>
            pair.Value >= TooAlike * (grams.Count + _held[pair.Key].Count - pair.Value)
            || grams.Count >= FewestGrams && pair.Value >= AlmostWhole * grams.Count
        );
    }
}
