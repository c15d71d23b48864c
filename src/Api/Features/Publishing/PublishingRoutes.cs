using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Publishing;

internal static class PublishingRoutes
{
    public static void MapPublishing(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/kb")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        RollBack.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        RollBack.MapApi(api);
        ShowRecord.MapApi(api);
    }
}
