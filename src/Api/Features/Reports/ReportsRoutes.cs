namespace iHanoi.Api.Features.Reports;

internal static class ReportsRoutes
{
    public static void MapReports(this IEndpointRouteBuilder routes) => _ = routes;
}
