using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// A document that may answer. <see cref="Cosine"/> and <see cref="Coverage"/> are absolute, so that one
/// threshold serves all questions; <see cref="Score"/> ranks within this question only.
/// </summary>
internal sealed record FoundDocument(
    DocumentFacts Facts,
    double Score,
    double Cosine,
    double Coverage,
    double NameCoverage,
    IReadOnlyList<Passage> Passages
);

/// <summary>Passages into documents, best first, with how sure one can be of each.</summary>
internal sealed class DocumentFinder(IPassageIndex index)
{
    private const int Passages = 40;
    private const int PerDocument = 4;
    private const int Considered = 8;

    // Weights and thresholds were set on eval/datasets/ask/dev (docs/eval), never on test.
    private const double NameWeight = 0.45;
    private const double CosineWeight = 2.0;
    private const double ProcedureBonus = 0.2;

    public async ValueTask<IReadOnlyList<FoundDocument>> FindAsync(
        string text,
        IReadOnlyList<string> topic,
        bool wantsProcedure,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var query = new PassageQuery(text, Passages, day) { PerDocument = PerDocument };
        var passages = await index.SearchAsync(query, cancellationToken);

        return
        [
            .. passages
                .GroupBy(passage => passage.Document.Id)
                .Take(Considered)
                .Select(group => Judge([.. group], topic, wantsProcedure))
                .OrderByDescending(document => document.Score),
        ];
    }

    private static FoundDocument Judge(
        IReadOnlyList<Passage> passages,
        IReadOnlyList<string> topic,
        bool wantsProcedure
    )
    {
        var facts = passages[0].Document;
        var names = TopicCover.BestName(
            topic,
            [facts.Title, facts.TitleEn ?? "", .. facts.Aliases]
        );
        var all = TopicCover.Of(
            topic,
            [
                facts.Title,
                facts.TitleEn ?? "",
                .. facts.Aliases,
                .. passages.Select(p => p.Chunk.Text),
            ]
        );
        var cosine = passages.Max(passage => passage.Score.Cosine);
        var bonus = wantsProcedure && facts.Kind is "procedure" ? ProcedureBonus : 0;
        var score =
            passages[0].Score.Total + (NameWeight * names) + (CosineWeight * cosine) + bonus;

        return new FoundDocument(facts, score, cosine, all, names, passages);
    }
}

/// <summary>How much of what a question is about stands in a text: single words and pairs in a row.</summary>
internal static class TopicCover
{
    public static double Of(IReadOnlyList<string> topic, IReadOnlyList<string> texts)
    {
        if (topic.Count is 0)
        {
            return 0;
        }

        var padded = texts.Select(text => CuedText.Of(text).Padded).ToList();
        var words = topic.Count(word => Holds(padded, word));
        var pairs = topic.Zip(topic.Skip(1), (a, b) => $"{a} {b}").ToList();
        var paired = pairs.Count(pair => Holds(padded, pair));

        return pairs.Count is 0
            ? (double)words / topic.Count
            : (0.5 * words / topic.Count) + (0.5 * paired / pairs.Count);
    }

    /// <summary>How well the best name fits, in both directions: "khai sinh" fits "đăng ký khai sinh" better
    /// than "đăng ký khai sinh có yếu tố nước ngoài".</summary>
    public static double BestName(IReadOnlyList<string> topic, IReadOnlyList<string> names) =>
        topic.Count is 0
            ? 0
            : names
                .Where(name => name.Length > 0)
                .Select(name => Fit(topic, name))
                .DefaultIfEmpty()
                .Max();

    /// <summary>Whether one name holds every word of the topic: then nothing else was asked.</summary>
    public static bool IsInside(IReadOnlyList<string> topic, IReadOnlyList<string> names) =>
        topic.Count > 0
        && names.Any(name =>
            CuedText.Of(name) is var text && topic.All(word => text.Find(word) >= 0)
        );

    private static double Fit(IReadOnlyList<string> topic, string name)
    {
        var words = CuedText.Of(name).Words.Where(word => word is not ("thu" or "tuc")).ToHashSet();
        var shared = topic.Distinct().Count(words.Contains);

        return shared is 0 ? 0 : 2.0 * shared / (topic.Distinct().Count() + words.Count);
    }

    private static bool Holds(List<string> padded, string phrase) =>
        padded.Exists(text => text.Contains($" {phrase} ", StringComparison.Ordinal));
}
