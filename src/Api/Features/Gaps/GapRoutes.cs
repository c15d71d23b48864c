using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Gaps;

internal static class GapRoutes
{
    public static void MapGaps(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/kb")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        ShowGaps.Map(pages);
        DecideGap.Map(pages);
        DraftEntry.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        ShowGaps.MapApi(api);
        DecideGap.MapApi(api);
    }
}
