namespace iHanoi.Api.Features.Upkeep;

internal static class FreshnessRoutes
{
    public static void MapFreshness(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapKnowledgePages();
        ShowFreshness.Map(pages);
        CheckLinks.Map(pages);

        var api = routes.MapKnowledgeApi();
        ShowFreshness.MapApi(api);
        CheckLinks.MapApi(api);
    }
}
