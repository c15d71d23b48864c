namespace iHanoi.Api.Features.Chunks;

internal static class ChunkRoutes
{
    public static void MapChunks(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapKnowledgePages();
        ShowChunks.Map(pages);
        SplitChunk.Map(pages);
        EditChunks.Map(pages);
        ServePage.Map(pages);

        var api = routes.MapKnowledgeApi();
        ShowChunks.MapApi(api);
        EditChunks.MapApi(api);
    }
}
