using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Cases;

/// <summary>Cases of the same category whose citizens told most alike, found in the index and read to their end.</summary>
internal sealed class SimilarCases(TimeProvider time, IPassageIndex? index = null) : ISimilarCases
{
    private const int Most = 3;
    private const int Looked = 24;
    private const int LongestCase = 60;

    // Tried on data/training: how near two vectors lie told the same matter from another of its category no better
    // than chance; pairs of words in common did.
    private const double Close = 0.2;

    public async Task<IReadOnlyList<SimilarCase>> FindAsync(
        CaseSought sought,
        CancellationToken cancellationToken
    )
    {
        if (index is null || string.IsNullOrWhiteSpace(sought.MaskedText))
        {
            return [];
        }

        var today = DateOnly.FromDateTime(
            time.GetUtcNow().ToOffset(WorkingCalendar.HanoiOffset).DateTime
        );
        var query = new PassageQuery(sought.MaskedText, Looked, today)
        {
            Kind = DocumentKinds.Case,
            Audience = sought.Reader,
            Subject = Categories.Table.Code(sought.Category),
        };
        var alike = (await index.SearchAsync(query, cancellationToken))
            .Where(passage => Part(passage) is CaseWords.Told)
            .DistinctBy(passage => passage.Document.Id)
            .Where(passage => NumberOf(passage) is { } number && number != sought.Itself)
            .Take(Most);
        var cases = new List<SimilarCase>();

        foreach (var passage in alike)
        {
            cases.Add(await ReadAsync(passage, query, index, cancellationToken));
        }

        return cases;
    }

    // A search within one document finds all of it: the audience that found it may read it.
    private static async Task<SimilarCase> ReadAsync(
        Passage told,
        PassageQuery query,
        IPassageIndex index,
        CancellationToken cancellationToken
    )
    {
        var whole = await index.SearchAsync(
            query with
            {
                DocumentId = told.Document.Id,
                Limit = LongestCase,
            },
            cancellationToken
        );
        var parts = whole
            .OrderBy(passage => passage.Chunk.Start)
            .ToLookup(Part, passage => passage.Chunk.Text.Trim());

        return new SimilarCase(
            NumberOf(told)!.Value,
            told.Document,
            string.Join('\n', parts[CaseWords.Answer]),
            string.Join('\n', parts[CaseWords.Course])
        )
        {
            IsClose = Shared(query.Text, told.Chunk.Text) >= Close,
        };
    }

    // Of the shorter text, so that a long story does not drown what both tell.
    private static double Shared(string one, string other)
    {
        var (first, second) = (Pairs(one), Pairs(other));
        var shorter = Math.Min(first.Count, second.Count);

        return shorter is 0 ? 0 : (double)first.Count(second.Contains) / shorter;
    }

    private static HashSet<string> Pairs(string text)
    {
        var words = VietnameseText.Syllables(VietnameseText.Fold(text));
        return [.. words.Zip(words.Skip(1), (before, after) => $"{before} {after}")];
    }

    private static string? Part(Passage passage) =>
        passage.Chunk.HeadingPath is [var part, ..] ? part : null;

    private static ReportNumber? NumberOf(Passage passage) =>
        ReportNumber.FindIn(passage.Document.Source ?? "");
}
