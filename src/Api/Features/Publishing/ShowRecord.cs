using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Publishing;

/// <summary>Who did what to a document, for programs; people read it on the document's page.</summary>
internal static class ShowRecord
{
    public static void MapApi(IEndpointRouteBuilder api) => api.MapGet("/record", ListAsync);

    private static async Task<Ok<IReadOnlyList<VersionAct>>> ListAsync(
        string id,
        IPublishing publishing,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await publishing.ActsAsync(id, cancellationToken));
}
