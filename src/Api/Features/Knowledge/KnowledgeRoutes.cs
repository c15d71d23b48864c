using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Knowledge;

internal static class KnowledgeRoutes
{
    public static void MapKnowledge(this IEndpointRouteBuilder routes)
    {
        var pages = routes
            .MapGroup("/kb")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Admin);
        ListDocuments.Map(pages);
        TrySearch.Map(pages);
        ShowConflicts.Map(pages);
        ChangeState.Map(pages);
        ShowDocument.Map(pages);

        var api = routes
            .MapGroup("/api/knowledge")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
        ListDocuments.MapApi(api);
        TrySearch.MapApi(api);
        ShowConflicts.MapApi(api);
        ChangeState.MapApi(api);
        ShowDocument.MapApi(api);
    }
}
