namespace iHanoi.Api.Features.Triage;

internal static class TriageRoutes
{
    public static void MapTriage(this IEndpointRouteBuilder routes) => _ = routes;
}
