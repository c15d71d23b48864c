using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Sources;

internal static class SourceRoutes
{
    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup(SourceAddress.List)
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        ShowSources.Map(pages);
        ShowSource.Map(pages);
        AddSource.Map(pages);
        AskVisit.Map(pages);
        ChangeSource.Map(pages);
        RemoveSource.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge/sources")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        ShowSources.MapApi(api);
        ShowSource.MapApi(api);
        AddSource.MapApi(api);
        AskVisit.MapApi(api);
        ChangeSource.MapApi(api);
        RemoveSource.MapApi(api);
    }
}
