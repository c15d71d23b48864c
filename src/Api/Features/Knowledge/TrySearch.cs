using iHanoi.Api.Features.Publishing;
using iHanoi.Api.Platform;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

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
    CandidateChoice Candidate,
    IReadOnlyList<SearchSide> Sides,
    IReadOnlySet<string> Checked,
    string IndexVersion
)
{
    /// <summary>The ward that is asked about, as it was named; null: any.</summary>
    public string? Ward { get; init; }

    /// <summary>Why nothing was searched: there is no such ward.</summary>
    public string? WardRefusal { get; init; }

    public bool MayCheck => !OfCases && CheckQuestionPost.Fits(Question);
}

/// <summary>What one side searches.</summary>
internal delegate ValueTask<IReadOnlyList<Passage>> SideSearch(
    PassageQuery query,
    CancellationToken cancellationToken
);

/// <summary>
/// What the index finds for a question on a day, and why: under one configuration, under two side by side, or beside what
/// it would find if a waiting version were published.
/// </summary>
internal static class TrySearch
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/search", ShowAsync);
        // The address it had first: people keep it.
        pages.MapGet("/try", ShowAsync);
    }

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/search", SearchAsync)
            .WithDescription(
                "What the index finds for q on a day (date), best first. kind, texts (vi or en) and ward narrow it: with the five-digit code of a ward only documents of this ward and of the whole city are found. A code that no ward has is a problem of type urn:ihanoi:problem:ward-unknown."
            );

    private static async Task<RazorComponentResult<TrySearchPage>> ShowAsync(
        [AsParameters] TryQuery query,
        IPassageIndex index,
        [AsParameters] TryShelves shelves,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var opening = await shelves.Candidates.OpenAsync(query, cancellationToken);
        var compared = (opening as CandidateOpening.Ready)?.Indexes;
        var right = opening is null or CandidateOpening.Ready ? query.Right : null;
        var refusal = DocumentWards.Refusal(shelves.Names, query.Wards);
        var sides = refusal is null
            ? await SidesAsync(query, index, compared, right, time, cancellationToken)
            : [];
        var known = await shelves.Checks.ListAsync(cancellationToken);

        return Page.Of<TrySearchPage>(
            new TrySearchModel(
                query.Question,
                query.DayOf(time),
                query.IsOfCases,
                query.Left,
                query.Right,
                TryCandidate.Choice(
                    query,
                    opening,
                    await shelves.Publishing.WaitingAsync(cancellationToken),
                    index.Version
                ),
                sides,
                known
                    .Where(check =>
                        check.Text.Equals(query.Question, StringComparison.OrdinalIgnoreCase)
                    )
                    .Select(check => check.DocumentId)
                    .ToHashSet(StringComparer.Ordinal),
                compared?.Version ?? index.Version
            )
            {
                Ward = query.AskedWard,
                WardRefusal = refusal,
            }
        );
    }

    private static async Task<Results<Ok<IReadOnlyList<Passage>>, ProblemHttpResult>> SearchAsync(
        [AsParameters] TryQuery query,
        IPassageIndex index,
        ICandidateIndex candidates,
        CityNames names,
        TimeProvider time,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        if (DocumentWards.Problem(names, query.Wards) is { } problem)
        {
            return problem;
        }

        var asked = query.Asked(query.Left, time);

        return await candidates.OpenAsync(query, cancellationToken) switch
        {
            CandidateOpening.Ready(var indexes) => TypedResults.Ok(
                await indexes.SearchThenAsync(asked, cancellationToken)
            ),
            CandidateOpening.Refused(var why) => TryCandidate.Problem(http, why),
            _ => TypedResults.Ok(await index.SearchAsync(asked, cancellationToken)),
        };
    }

    private static async Task<IReadOnlyList<SearchSide>> SidesAsync(
        TryQuery query,
        IPassageIndex index,
        IComparedIndexes? compared,
        SearchSetup? right,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        if (query.Question.Length is 0)
        {
            return [];
        }

        SideSearch now = compared is null ? index.SearchAsync : compared.SearchNowAsync;
        SideSearch then = compared is null ? index.SearchAsync : compared.SearchThenAsync;
        var before = await now(query.Asked(query.Left, time), cancellationToken);

        if (right is null)
        {
            return [SideBySide.Of(query.Left, before, [], Against.Nothing)];
        }

        var after = await then(query.Asked(right, time), cancellationToken);

        return
        [
            SideBySide.Of(
                query.Left,
                before,
                after,
                compared is null ? Against.Setup : Against.Later
            ),
            SideBySide.Of(right, after, before, compared is null ? Against.Setup : Against.Earlier),
        ];
    }
}

/// <summary>What the page shows beside the passages.</summary>
internal sealed record TryShelves(
    ICandidateIndex Candidates,
    ICheckQuestions Checks,
    IPublishing Publishing,
    CityNames Names
);
