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

    // A name bears a topic when little of its weight is missing.
    private const double AlmostAll = 0.85;

    private readonly Dictionary<string, string> _byTitle = read
        .Values.SelectMany(document => Titles(document.Facts))
        .GroupBy(pair => pair.Title, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            group => group.Key,
            group => group.First().Id,
            StringComparer.OrdinalIgnoreCase
        );

    public int Count => read.Count;

    /// <summary>The weight of a word that no document knows.</summary>
    public double Rarest => Math.Log(Count + 1.0);

    public string? FindByTitle(string title) => _byTitle.GetValueOrDefault(title.Trim());

    /// <summary>Rarity: 0 for a word of every document, about 6 for one of none.</summary>
    public double Weight(string unit) =>
        Math.Log((Count + 1.0) / (1 + (ids.TryGetValue(unit, out var id) ? documents[id] : 0)));

    public TopicFit Fit(string document, Topic topic) =>
        read.TryGetValue(document, out var found) ? Fit(found, topic) : TopicFit.None;

    /// <summary>The question's own words and, as far as they could be put into Vietnamese, those.</summary>
    public TopicFit Fit(string document, Sought sought) =>
        Fit(document, sought.Topic)
            .Or(
                sought.IsEnglish ? Fit(document, sought.VietnameseTopic) : TopicFit.None,
                sought.Known
            );

    /// <summary>Documents whose names fit best, so that a search that missed one does not decide alone.</summary>
    public IReadOnlyList<(DocumentFacts Facts, TopicFit Fit)> BestNamed(Topic topic, int most) =>
        [
            .. read
                .Values.Select(document => (document.Facts, Fit: Fit(document, topic)))
                .Where(found => found.Fit.Name > 0)
                .OrderByDescending(found => found.Fit.Name)
                .Take(most),
        ];

    /// <summary>
    /// Procedures one of whose names holds almost all of the topic; none when a name says nothing more than the
    /// topic does, since that one is meant.
    /// </summary>
    public IReadOnlyList<string> Namesakes(Topic topic, IReadOnlySet<string> filler)
    {
        var words = topic.Words.DistinctBy(word => word.Folded).ToList();
        var all = words.Sum(word => Weight(word.Folded));
        var asked = words
            .Where(word => ids.ContainsKey(word.Folded))
            .Select(word => ids[word.Folded])
            .ToHashSet();
        var silent = filler.Where(ids.ContainsKey).Select(word => ids[word]).ToHashSet();
        // A guide's names are everyday words for many procedures: it is nobody's namesake.
        var holders = read
            .Values.Where(document => document.Facts.Kind is not "guide")
            .Where(document =>
                document.Names.Any(name =>
                    name.Where(asked.Contains).Sum(Rarity) >= AlmostAll * all && all > 0
                )
            )
            .ToList();
        var isMet = holders.Exists(document =>
            document.Names.Any(name =>
                name.Where(id => !silent.Contains(id)).ToList() is { Count: > 0 } own
                && own.TrueForAll(asked.Contains)
            )
        );

        return isMet
            ? []
            : [.. holders.Where(d => d.Facts.Kind is "procedure").Select(d => d.Facts.Id)];
    }

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

        return new TopicFit(named, met, Covered(document, topic), Paired(document, topic));
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

    // A pair that no document knows may be anybody's way of speaking; one that others know is missed here.
    private double Paired(LexiconDocument document, Topic topic)
    {
        var known = topic
            .Words.Zip(
                topic.Words.Skip(1),
                (first, second) =>
                    first.Marked is { } one && second.Marked is { } two
                        ? LexiconUnits.Pair(one, two)
                        : LexiconUnits.Pair(first.Folded, second.Folded)
            )
            .Where(ids.ContainsKey)
            .ToList();
        var all = known.Sum(Weight);

        return all is 0 ? 0 : known.Where(pair => document.Holds(ids[pair])).Sum(Weight) / all;
    }

    private double Held(LexiconDocument document, string? marked, string folded) =>
        marked is not null && Holds(document, marked) ? 1
        : !Holds(document, folded) ? 0
        : marked is null ? 1
        : OtherMarks;

    private bool Holds(LexiconDocument document, string unit) =>
        ids.TryGetValue(unit, out var id) && document.Holds(id);
}
