namespace iHanoi.Api.Features.Alerts;

internal static class AlertsRoutes
{
    public static void MapAlerts(this IEndpointRouteBuilder routes) => _ = routes;
}
