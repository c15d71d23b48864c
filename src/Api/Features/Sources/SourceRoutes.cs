namespace iHanoi.Api.Features.Sources;

internal static class SourceRoutes
{
    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapKnowledgePages().MapGroup("/sources");
        ShowSources.Map(pages);
        ShowSource.Map(pages);
        AddSource.Map(pages);
        AskVisit.Map(pages);
        ChangeSource.Map(pages);
        RemoveSource.Map(pages);

        var api = routes.MapKnowledgeApi().MapGroup("/sources");
        ShowSources.MapApi(api);
        ShowSource.MapApi(api);
        AddSource.MapApi(api);
        AskVisit.MapApi(api);
        ChangeSource.MapApi(api);
        RemoveSource.MapApi(api);
    }
}
