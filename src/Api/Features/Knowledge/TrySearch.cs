using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

/// <summary>The address is the whole question: it can be shared. Without <see cref="Mode2"/> there is one side.</summary>
public sealed record TryQuery(
    string? Q,
    DateOnly? Date,
    string? Mode,
    string? Restore,
    string? Mode2,
    string? Restore2
);

/// <summary>How one side searches. Null restores as configured.</summary>
public sealed record SearchSetup(SearchMode Mode, bool? Restores);

/// <summary>A passage, its rank here and on the other side; null: not among those shown there.</summary>
public sealed record RankedPassage(Passage Passage, int Rank, int? OtherRank);

public sealed record SearchSide(SearchSetup Setup, IReadOnlyList<RankedPassage> Passages);

/// <summary>No sides: nothing has been asked yet.</summary>
public sealed record TrySearchModel(
    string Question,
    DateOnly Date,
    SearchSetup Left,
    SearchSetup? Right,
    IReadOnlyList<SearchSide> Sides,
    string IndexVersion
);

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
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (question, day) = (query.Q?.Trim() ?? "", DayOf(query, time));
        var left = new SearchSetup(ModeOf(query.Mode) ?? SearchMode.Hybrid, Flag(query.Restore));
        var right = ModeOf(query.Mode2) is { } mode
            ? new SearchSetup(mode, Flag(query.Restore2))
            : null;
        var found = new List<(SearchSetup Setup, IReadOnlyList<Passage> Passages)>();

        foreach (var setup in new[] { left, right }.OfType<SearchSetup>())
        {
            if (question.Length > 0)
            {
                var asked = Asked(question, day, setup);
                found.Add((setup, await index.SearchAsync(asked, cancellationToken)));
            }
        }

        return Page.Of<TrySearchPage>(
            new TrySearchModel(question, day, left, right, Beside(found), index.Version)
        );
    }

    private static async Task<Ok<IReadOnlyList<Passage>>> SearchAsync(
        [AsParameters] TryQuery query,
        IPassageIndex index,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var setup = new SearchSetup(ModeOf(query.Mode) ?? SearchMode.Hybrid, Flag(query.Restore));
        var asked = Asked(query.Q?.Trim() ?? "", DayOf(query, time), setup);
        return TypedResults.Ok(await index.SearchAsync(asked, cancellationToken));
    }

    private static PassageQuery Asked(string question, DateOnly day, SearchSetup setup) =>
        new(question, Limit, day) { Mode = setup.Mode, RestoresSpelling = setup.Restores };

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

    private static bool? Flag(string? code) =>
        code switch
        {
            On => true,
            Off => false,
            _ => null,
        };
}
