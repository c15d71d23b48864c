using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features;

/// <summary>Where the knowledge is curated: who may come to its pages and its API is said here, once.</summary>
internal static class KnowledgeGroups
{
    public static RouteGroupBuilder MapKnowledgePages(this IEndpointRouteBuilder routes) =>
        routes.MapGroup("/kb").ExcludeFromDescription().RequireAuthorization(Policies.Admin);

    public static RouteGroupBuilder MapKnowledgeApi(this IEndpointRouteBuilder routes) =>
        routes
            .MapGroup("/api/knowledge")
            .WithTags("Knowledge")
            .RequireAuthorization(Policies.Admin);
}
