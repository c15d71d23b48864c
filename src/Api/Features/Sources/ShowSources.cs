using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge.Sources;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Sources;

/// <summary>The form as it was sent, and why it was turned away; null: nothing was.</summary>
public sealed record SourceForm(string? Address, VisitPace Pace, string? Refused)
{
    public static readonly SourceForm Empty = new(null, VisitPace.Daily, null);
}

public sealed record SourcesModel(
    IReadOnlyList<KeptSource> Sources,
    SourceForm Form,
    bool Removed,
    SourceRefusal? Refused
);

public sealed record SourcesQuery(string? Done, string? Refused);

/// <summary>Every web source: when it was visited, what came of it, when it is visited next.</summary>
internal static class ShowSources
{
    public const string Removed = "removed";

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("", ListAsync);

    private static async Task<RazorComponentResult<SourcesPage>> ShowAsync(
        [AsParameters] SourcesQuery query,
        SourceShelf shelf,
        CancellationToken cancellationToken
    ) =>
        Page.Of<SourcesPage>(
            new SourcesModel(
                await shelf.ListAsync(cancellationToken),
                SourceForm.Empty,
                query.Done is Removed,
                SourceRefusals.Table.Find(query.Refused)
            )
        );

    private static async Task<Ok<IReadOnlyList<SourceView>>> ListAsync(
        SourceShelf shelf,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok<IReadOnlyList<SourceView>>([
            .. (await shelf.ListAsync(cancellationToken)).Select(SourceViews.Of),
        ]);
}
