namespace iHanoi.Api.Features.Knowledge;

internal static class KnowledgeRoutes
{
    public static void MapKnowledge(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapKnowledgePages();
        ListDocuments.Map(pages);
        TrySearch.Map(pages);
        ShowConflicts.Map(pages);
        ChangeState.Map(pages);
        ShowDocument.Map(pages);

        var api = routes.MapKnowledgeApi();
        ListDocuments.MapApi(api);
        TrySearch.MapApi(api);
        ShowConflicts.MapApi(api);
        ChangeState.MapApi(api);
        ShowDocument.MapApi(api);
    }
}
