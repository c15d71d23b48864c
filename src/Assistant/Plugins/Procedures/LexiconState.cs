using iHanoi.Civic.Knowledge;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>The lexicon of one state of the index, and how a topic fits its documents.</summary>
internal sealed class LexiconState(
    IReadOnlyDictionary<string, int> ids,
    IReadOnlyList<int> documents,
    IReadOnlyDictionary<string, LexiconDocument> read
)
{
    // Typed with other marks than the source's: perhaps a slip, perhaps another word.
    private const double OtherMarks = 0.6;

    private readonly Dictionary<string, string> _byTitle = read
        .Values.SelectMany(document => Titles(document.Facts))
        .GroupBy(pair => pair.Title, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            group => group.Key,
            group => group.First().Id,
            StringComparer.OrdinalIgnoreCase
        );

    public int Count => read.Count;

    public string? FindByTitle(string title) => _byTitle.GetValueOrDefault(title.Trim());

    /// <summary>Rarity: 0 for a word of every document, about 6 for one of none.</summary>
    public double Weight(string unit) =>
        Math.Log((Count + 1.0) / (1 + (ids.TryGetValue(unit, out var id) ? documents[id] : 0)));

    public TopicFit Fit(string document, Topic topic) =>
        read.TryGetValue(document, out var found) ? Fit(found, topic) : TopicFit.None;

    /// <summary>Documents whose names fit best, so that a search that missed one does not decide alone.</summary>
    public IReadOnlyList<(DocumentFacts Facts, TopicFit Fit)> BestNamed(Topic topic, int most) =>
        [
            .. read
                .Values.Select(document => (document.Facts, Fit: Fit(document, topic)))
                .Where(found => found.Fit.Name > 0)
                .OrderByDescending(found => found.Fit.Name)
                .Take(most),
        ];

    private static IEnumerable<(string Title, string Id)> Titles(DocumentFacts facts) =>
        new[] { facts.Title, facts.TitleEn }.OfType<string>().Select(title => (title, facts.Id));

    private TopicFit Fit(LexiconDocument document, Topic topic)
    {
        var words = topic.Words.DistinctBy(word => word.Folded).ToList();
        var all = words.Sum(word => Weight(word.Folded));

        if (all is 0)
        {
            return TopicFit.None;
        }

        var (named, met) = BestName(document, words, all);

        return new TopicFit(named, met, Covered(document, topic));
    }

    private (double Named, double Met) BestName(
        LexiconDocument document,
        List<TopicWord> words,
        double all
    )
    {
        var asked = words
            .Where(word => ids.ContainsKey(word.Folded))
            .ToDictionary(word => ids[word.Folded], word => Weight(word.Folded));
        var best = (Named: 0.0, Met: 0.0, Both: 0.0);

        foreach (var name in document.Names)
        {
            var shared = name.Where(asked.ContainsKey).Sum(id => asked[id]);
            var whole = name.Sum(Rarity);

            if (shared > 0 && 2 * shared / (all + whole) is var both && both > best.Both)
            {
                best = (shared / all, shared / whole, both);
            }
        }

        return (best.Named, best.Met);
    }

    private double Rarity(int id) => Math.Log((Count + 1.0) / (1 + documents[id]));

    private double Covered(LexiconDocument document, Topic topic)
    {
        double held = 0;
        double all = 0;

        foreach (var (marked, folded) in topic.Words)
        {
            var weight = Weight(folded);
            all += weight;
            held += weight * Held(document, marked, folded);
        }

        foreach (var (first, second) in topic.Words.Zip(topic.Words.Skip(1)))
        {
            var folded = LexiconUnits.Pair(first.Folded, second.Folded);
            var marked =
                first.Marked is { } one && second.Marked is { } two
                    ? LexiconUnits.Pair(one, two)
                    : null;
            var weight = Math.Max(Weight(first.Folded), Weight(second.Folded)) / 2;
            all += weight;
            held += weight * Held(document, marked, folded);
        }

        return all is 0 ? 0 : held / all;
    }

    private double Held(LexiconDocument document, string? marked, string folded) =>
        marked is not null && Holds(document, marked) ? 1
        : !Holds(document, folded) ? 0
        : marked is null ? 1
        : OtherMarks;

    private bool Holds(LexiconDocument document, string unit) =>
        ids.TryGetValue(unit, out var id) && document.Holds(id);
}
