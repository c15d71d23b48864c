namespace iHanoi.Api.Features.Knowledge;

internal static class KnowledgeRoutes
{
    public static void MapKnowledge(this IEndpointRouteBuilder routes) => _ = routes;
}
