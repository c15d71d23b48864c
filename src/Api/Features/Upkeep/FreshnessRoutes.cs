using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Upkeep;

internal static class FreshnessRoutes
{
    public static void MapFreshness(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/kb")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        ShowFreshness.Map(pages);
        CheckLinks.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        ShowFreshness.MapApi(api);
    }
}
