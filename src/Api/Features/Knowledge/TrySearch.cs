using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

public sealed record TryQuery(string? Q, DateOnly? Date, string? Mode);

/// <summary>Null passages: nothing has been asked yet.</summary>
public sealed record TrySearchModel(
    string Question,
    DateOnly Date,
    SearchMode Mode,
    IReadOnlyList<Passage>? Passages,
    string IndexVersion
);

/// <summary>What the index finds for a question on a day, and why: for the admin's eyes.</summary>
internal static class TrySearch
{
    private const int Limit = 10;

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/try", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/search", SearchAsync);

    private static async Task<RazorComponentResult<TrySearchPage>> ShowAsync(
        [AsParameters] TryQuery query,
        IPassageIndex index,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var (question, asked) = Read(query, time);
        var passages = question.Length is 0
            ? null
            : await index.SearchAsync(asked, cancellationToken);

        return Page.Of<TrySearchPage>(
            new TrySearchModel(question, asked.ValidOn, asked.Mode, passages, index.Version)
        );
    }

    private static async Task<Ok<IReadOnlyList<Passage>>> SearchAsync(
        [AsParameters] TryQuery query,
        IPassageIndex index,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await index.SearchAsync(Read(query, time).Asked, cancellationToken));

    private static (string Question, PassageQuery Asked) Read(TryQuery query, TimeProvider time)
    {
        var question = query.Q?.Trim() ?? "";
        var day = query.Date ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var mode = Enum.TryParse<SearchMode>(query.Mode, true, out var known)
            ? known
            : SearchMode.Hybrid;

        return (question, new PassageQuery(question, Limit, day) { Mode = mode });
    }
}
