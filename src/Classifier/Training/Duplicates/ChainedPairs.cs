using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// What follows from a family's pairs: if A and B tell of one incident and B and C do, so do A and C; if B and C do
/// not, neither do A and C.
/// </summary>
internal sealed class ChainedPairs
{
    private const double Counts = 0.5;

    // pairs.jsonl tells a return in the same words, so the words alone do not say which telling is meant.
    private const string TwiceInTheSameWords = "pair-";

    private readonly IReadOnlyList<PairExample> _pairs;
    private readonly Dictionary<string, ComparableReport> _tellings = [];
    private readonly Dictionary<string, string> _leads = [];

    private ChainedPairs(IReadOnlyList<PairExample> pairs)
    {
        _pairs = pairs;

        foreach (var pair in pairs)
        {
            Keep(pair.A);
            Keep(pair.B);
        }

        foreach (var pair in pairs.Where(pair => pair.Same))
        {
            _leads[Lead(pair.A.Text)] = Lead(pair.B.Text);
        }
    }

    // One text may stand bare in one pair and with its point in another: the point says more.
    private void Keep(ComparableReport telling)
    {
        if (!_tellings.TryGetValue(telling.Text, out var kept) || kept.Point is null)
        {
            _tellings[telling.Text] = telling;
        }
    }

    public static IEnumerable<PairExample> Of(IEnumerable<PairExample> pairs) =>
        pairs
            .Where(pair => !pair.Family.StartsWith(TwiceInTheSameWords, StringComparison.Ordinal))
            .GroupBy(pair => pair.Family, StringComparer.Ordinal)
            .SelectMany(family => new ChainedPairs([.. family]).Follow());

    private IEnumerable<PairExample> Follow()
    {
        var written = _pairs.Select(pair => Both(pair.A.Text, pair.B.Text)).ToHashSet();
        var apart = Apart();
        string[] texts = [.. _tellings.Keys];

        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (
                    !written.Contains(Both(texts[i], texts[j]))
                    && Kind(texts[i], texts[j], apart) is { } kind
                )
                {
                    yield return new PairExample(
                        _tellings[texts[i]],
                        _tellings[texts[j]],
                        kind is PairExample.SameKind,
                        _pairs[0].Family,
                        kind,
                        PairOrigin.Chained,
                        Counts
                    );
                }
            }
        }
    }

    private Dictionary<(string, string), string> Apart()
    {
        var apart = new Dictionary<(string, string), string>();

        foreach (var pair in _pairs.Where(pair => !pair.Same))
        {
            apart[Both(Lead(pair.A.Text), Lead(pair.B.Text))] = pair.Kind;
        }

        return apart;
    }

    private string? Kind(string a, string b, Dictionary<(string, string), string> apart) =>
        Lead(a) == Lead(b) ? PairExample.SameKind : apart.GetValueOrDefault(Both(Lead(a), Lead(b)));

    private string Lead(string text)
    {
        while (_leads.TryGetValue(text, out var lead) && lead != text)
        {
            text = lead;
        }

        return text;
    }

    private static (string, string) Both(string a, string b) =>
        string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
}
