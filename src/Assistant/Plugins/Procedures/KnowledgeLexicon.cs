using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>How far a document speaks of a topic, each 0–1 and weighted by how rare the words are.</summary>
/// <param name="Named">Share of the topic that stands in the document's names.</param>
/// <param name="NameMet">Share of its best name that the topic holds.</param>
/// <param name="Covered">Share of the topic that stands anywhere in the document.</param>
/// <param name="Paired">Share of its pairs of words, as far as any document knows them, that stand in this one.</param>
internal sealed record TopicFit(double Named, double NameMet, double Covered, double Paired)
{
    public static readonly TopicFit None = new(0, 0, 0, 0);

    /// <summary>Both directions together: "khai sinh" fits "đăng ký khai sinh" better than a longer title.</summary>
    public double Name => Named + NameMet is 0 ? 0 : 2 * Named * NameMet / (Named + NameMet);

    /// <summary>The better of two readings, the other one believed in part.</summary>
    public TopicFit Or(TopicFit other, double believed) =>
        new(
            Math.Max(Named, believed * other.Named),
            Math.Max(NameMet, other.NameMet),
            Math.Max(Covered, believed * other.Covered),
            Math.Max(Paired, believed * other.Paired)
        );
}

/// <summary>
/// Which words, alone and in pairs, stand in which document of the knowledge base. Read once for each state of
/// the index: a search gives passages, this tells what whole documents lack.
/// </summary>
internal sealed class KnowledgeLexicon(IPassageIndex index, IKnowledgeBase? knowledge = null)
{
    private readonly Lock _lock = new();
    private (string Version, Task<LexiconState> State)? _read;

    public Task<LexiconState> ReadAsync()
    {
        lock (_lock)
        {
            if (_read is not { } read || read.Version != index.Version || read.State.IsFaulted)
            {
                _read = (index.Version, Task.Run(BuildAsync));
            }

            return _read.Value.State;
        }
    }

    public async ValueTask<string?> FindByTitleAsync(string title) =>
        (await ReadAsync()).FindByTitle(title);

    // Shared by all who ask meanwhile, so no single question may cancel it.
    private async Task<LexiconState> BuildAsync()
    {
        var builder = new LexiconBuilder();

        foreach (
            var summary in knowledge is null
                ? []
                : await knowledge.ListAsync(CancellationToken.None)
        )
        {
            if (
                summary
                is { State: DocumentState.Published, Audience: Audience.Public }
                    and { Kind: not "document" }
            )
            {
                builder.Add(await index.ReadAsync(summary.Id, CancellationToken.None));
            }
        }

        return builder.Build();
    }
}

/// <summary>Words of one document: sorted ids, and its names one by one.</summary>
internal sealed record LexiconDocument(DocumentFacts Facts, int[] Units, IReadOnlyList<int[]> Names)
{
    public bool Holds(int unit) => Array.BinarySearch(Units, unit) >= 0;
}

internal sealed class LexiconBuilder
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<int> _documents = [];
    private readonly Dictionary<string, LexiconDocument> _read = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<Passage> passages)
    {
        if (passages is not [{ Document: var facts }, ..])
        {
            return;
        }

        string[] names = [facts.Title, facts.TitleEn ?? "", .. facts.Aliases];
        var units = new HashSet<int>();

        foreach (var text in names.Concat(passages.Select(passage => passage.Chunk.Text)))
        {
            units.UnionWith(Units(text));
        }

        foreach (var passage in passages)
        {
            units.UnionWith(passage.Chunk.HeadingPath.SelectMany(Units));
        }

        foreach (var unit in units)
        {
            _documents[unit]++;
        }

        _read[facts.Id] = new LexiconDocument(
            facts,
            [.. units.Order()],
            [.. names.Where(name => name.Length > 0).Select(name => Single(name))]
        );
    }

    public LexiconState Build() => new(_ids, [.. _documents], _read);

    private IEnumerable<int> Units(string text)
    {
        var marked = VietnameseText.Syllables(text);
        var folded = VietnameseText.Syllables(VietnameseText.Fold(text));

        return LexiconUnits.Of(marked).Concat(LexiconUnits.Of(folded)).Select(Id);
    }

    private int[] Single(string name) =>
        [
            .. VietnameseText
                .Syllables(VietnameseText.Fold(name))
                .Where(word => word is not ("thu" or "tuc"))
                .Distinct()
                .Select(Id)
                .Order(),
        ];

    private int Id(string unit)
    {
        if (!_ids.TryGetValue(unit, out var id))
        {
            id = _documents.Count;
            _ids.Add(unit, id);
            _documents.Add(0);
        }

        return id;
    }
}

internal static class LexiconUnits
{
    public static IEnumerable<string> Of(IReadOnlyList<string> words) =>
        words.Concat(words.Zip(words.Skip(1), Pair));

    public static string Pair(string first, string second) => $"{first} {second}";
}
