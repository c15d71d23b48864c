using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Sources;

public sealed record SourceModel(
    KeptSource Kept,
    IReadOnlyList<SourceVisit> Visits,
    IReadOnlyList<WebPage> Pages,
    int Page,
    SourceRefusal? Refused
)
{
    public const int PageSize = 50;
}

/// <summary>One source with its visits and pages, and for programs its pages.</summary>
internal static class ShowSource
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/{id:guid}", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api)
    {
        api.MapGet("/{id:guid}", FindAsync);
        api.MapGet("/{id:guid}/pages", PagesAsync);
    }

    private static async Task<Results<RazorComponentResult<SourcePage>, NotFound>> ShowAsync(
        Guid id,
        int? page,
        string? refused,
        SourceShelf shelf,
        CancellationToken cancellationToken
    ) =>
        await shelf.FindAsync(id, cancellationToken) is { } kept
            ? Page.Of<SourcePage>(
                new SourceModel(
                    kept,
                    await shelf.VisitsAsync(id, cancellationToken),
                    await shelf.PagesAsync(id, cancellationToken),
                    Math.Max(1, page ?? 1),
                    SourceRefusals.Table.Find(refused)
                )
            )
            : TypedResults.NotFound();

    private static async Task<Results<Ok<SourceView>, ProblemHttpResult>> FindAsync(
        Guid id,
        SourceShelf shelf,
        CancellationToken cancellationToken
    ) =>
        await shelf.FindAsync(id, cancellationToken) is { } kept
            ? TypedResults.Ok(SourceViews.Of(kept))
            : SourceProblems.Of(SourceRefusal.NotFound);

    private static async Task<Ok<IReadOnlyList<PageView>>> PagesAsync(
        Guid id,
        SourceShelf shelf,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok<IReadOnlyList<PageView>>([
            .. (await shelf.PagesAsync(id, cancellationToken)).Select(SourceViews.Of),
        ]);
}
