using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Scans;

internal static class ScanRoutes
{
    public static void MapScans(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/kb/scans")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        ShowScans.Map(pages);
        ServePagePicture.Map(pages);
        SettlePage.Map(pages);
        LeaveOut.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge/scans")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        ShowScans.MapApi(api);
        SettlePage.MapApi(api);
    }
}
