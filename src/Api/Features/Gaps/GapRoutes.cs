namespace iHanoi.Api.Features.Gaps;

internal static class GapRoutes
{
    public static void MapGaps(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapKnowledgePages();
        ShowGaps.Map(pages);
        DecideGap.Map(pages);
        DraftEntry.Map(pages);

        var api = routes.MapKnowledgeApi();
        ShowGaps.MapApi(api);
        DecideGap.MapApi(api);
    }
}
