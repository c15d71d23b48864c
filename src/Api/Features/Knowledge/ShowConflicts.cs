using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Knowledge;

public sealed record ConflictsModel(DateOnly Today, IReadOnlyList<KnowledgeConflict> Conflicts);

/// <summary>Published texts in force that contradict each other, for a person to settle.</summary>
internal static class ShowConflicts
{
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/conflicts", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/conflicts", ListAsync);

    private static async Task<RazorComponentResult<ConflictsPage>> ShowAsync(
        IKnowledgeConflicts conflicts,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var today = ListDocuments.Today(time);

        return Page.Of<ConflictsPage>(
            new ConflictsModel(today, await conflicts.ListAsync(today, cancellationToken))
        );
    }

    private static async Task<Ok<IReadOnlyList<KnowledgeConflict>>> ListAsync(
        IKnowledgeConflicts conflicts,
        TimeProvider time,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await conflicts.ListAsync(ListDocuments.Today(time), cancellationToken));
}
