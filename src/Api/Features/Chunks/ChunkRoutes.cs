using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Chunks;

internal static class ChunkRoutes
{
    public static void MapChunks(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/kb")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        ShowChunks.Map(pages);
        SplitChunk.Map(pages);
        EditChunks.Map(pages);
        ServePage.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        ShowChunks.MapApi(api);
        EditChunks.MapApi(api);
    }
}
