using iHanoi.Api.Features.Publishing;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>The address is the whole question: it can be shared. Without <see cref="Mode2"/> there is one side.</summary>
public sealed record TryQuery(
    string? Q,
    DateOnly? Date,
    string? Mode,
    string? Restore,
    string? Rank,
    string? Lang,
    string? Kind,
    string? Mode2,
    string? Restore2,
    string? Rank2,
    string? Lang2
);

/// <summary>How one side searches. Null restores and ranks as configured, and takes texts of any language.</summary>
public sealed record SearchSetup(
    SearchMode Mode,
    bool? Restores,
    bool? Reranks,
    Language? Language
);

/// <summary>A passage, its rank here and on the other side; null: not among those shown there.</summary>
public sealed record RankedPassage(Passage Passage, int Rank, int? OtherRank);

public sealed record SearchSide(SearchSetup Setup, IReadOnlyList<RankedPassage> Passages);

/// <summary>
/// No sides: nothing has been asked yet. <see cref="Checked"/> are the documents that the publishing gate already expects
/// for the question; <see cref="MayCheck"/> is whether it could be one of the gate's.
/// </summary>
public sealed record TrySearchModel(
    string Question,
    DateOnly Date,
    bool OfCases,
    SearchSetup Left,
    SearchSetup? Right,
    IReadOnlyList<SearchSide> Sides,
    IReadOnlySet<string> Checked,
    string IndexVersion
)
{
    public bool MayCheck => !OfCases && CheckQuestionPost.Fits(Question);
}

/// <summary>What the index finds for a question on a day, and why, under one configuration or two side by side.</summary>
internal static class TrySearch
{
    public const string On = "on";
    public const string Off = "off";
    private const int Limit = 10;

    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/search", ShowAsync);
        // The address it had first: people keep it.
        pages.MapGet("/try", ShowAsync);
    }

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/search", SearchAsync);

    private static async Task<RazorComponentResult<TrySearchPage>> ShowAsync(
        [AsParameters] TryQuery query,
        IPassageIndex index,
        ICheckQuestions checks,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (question, day) = (query.Q?.Trim() ?? "", DayOf(query, time));
        var left = Left(query);
        var right = ModeOf(query.Mode2) is { } mode
            ? new SearchSetup(mode, Flag(query.Restore2), Flag(query.Rank2), Spoken(query.Lang2))
            : null;
        var found = new List<(SearchSetup Setup, IReadOnlyList<Passage> Passages)>();

        foreach (var setup in new[] { left, right }.OfType<SearchSetup>())
        {
            if (question.Length > 0)
            {
                var asked = Asked(question, day, query.Kind, setup);
                found.Add((setup, await index.SearchAsync(asked, cancellationToken)));
            }
        }

        var known = await checks.ListAsync(cancellationToken);

        return Page.Of<TrySearchPage>(
            new TrySearchModel(
                question,
                day,
                query.Kind is DocumentKinds.Case,
                left,
                right,
                Beside(found),
                known
                    .Where(check => check.Text.Equals(question, StringComparison.OrdinalIgnoreCase))
                    .Select(check => check.DocumentId)
                    .ToHashSet(StringComparer.Ordinal),
                index.Version
            )
        );
    }

    private static async Task<Ok<IReadOnlyList<Passage>>> SearchAsync(
        [AsParameters] TryQuery query,
        IPassageIndex index,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var asked = Asked(query.Q?.Trim() ?? "", DayOf(query, time), query.Kind, Left(query));
        return TypedResults.Ok(await index.SearchAsync(asked, cancellationToken));
    }

    private static SearchSetup Left(TryQuery query) =>
        new(
            ModeOf(query.Mode) ?? SearchMode.Hybrid,
            Flag(query.Restore),
            Flag(query.Rank),
            Spoken(query.Lang)
        );

    // Who may come here may see everything.
    private static PassageQuery Asked(
        string question,
        DateOnly day,
        string? kind,
        SearchSetup setup
    ) =>
        new(question, Limit, day)
        {
            Mode = setup.Mode,
            RestoresSpelling = setup.Restores,
            Reranks = setup.Reranks,
            Language = setup.Language?.Code(),
            Kind = string.IsNullOrEmpty(kind) ? null : kind,
            Audience = Audience.Staff,
        };

    private static IReadOnlyList<SearchSide> Beside(
        List<(SearchSetup Setup, IReadOnlyList<Passage> Passages)> found
    ) =>
        [
            .. found.Select(
                (side, at) =>
                    new SearchSide(
                        side.Setup,
                        [
                            .. side.Passages.Select(
                                (passage, rank) =>
                                    new RankedPassage(
                                        passage,
                                        rank + 1,
                                        found.Count is 2
                                            ? RankOf(passage, found[1 - at].Passages)
                                            : null
                                    )
                            ),
                        ]
                    )
            ),
        ];

    private static int? RankOf(Passage passage, IReadOnlyList<Passage> others)
    {
        foreach (var (at, other) in others.Index())
        {
            if (other.Chunk.Id == passage.Chunk.Id)
            {
                return at + 1;
            }
        }

        return null;
    }

    private static DateOnly DayOf(TryQuery query, TimeProvider time) =>
        query.Date ?? ListDocuments.Today(time);

    private static SearchMode? ModeOf(string? code) =>
        Enum.TryParse<SearchMode>(code, true, out var known) && Enum.IsDefined(known)
            ? known
            : null;

    private static Language? Spoken(string? code) =>
        string.IsNullOrEmpty(code) ? null : Languages.Parse(code);

    private static bool? Flag(string? code) =>
        code switch
        {
            On => true,
            Off => false,
            _ => null,
        };
}
