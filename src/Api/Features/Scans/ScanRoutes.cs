namespace iHanoi.Api.Features.Scans;

internal static class ScanRoutes
{
    public static void MapScans(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapKnowledgePages().MapGroup("/scans");
        ShowScans.Map(pages);
        ServePagePicture.Map(pages);
        SettlePage.Map(pages);
        LeaveOut.Map(pages);

        var api = routes.MapKnowledgeApi().MapGroup("/scans");
        ShowScans.MapApi(api);
        SettlePage.MapApi(api);
    }
}
