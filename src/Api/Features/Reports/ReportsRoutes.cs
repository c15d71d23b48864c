using iHanoi.Api.Platform.Security;

namespace iHanoi.Api.Features.Reports;

/// <summary>A citizen's side of a report: file, follow, confirm.</summary>
internal static class ReportsRoutes
{
    public static void MapReports(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api").WithTags("Reports").RequireAuthorization(Policies.Public);
        FileReport.Map(api);
        FollowReport.MapApi(api);
        ConfirmDraft.Map(api);

        var reading = Pages(routes, RateLimits.Public);
        PublicReports.Map(reading);
        FollowReport.Map(reading);
        ServePhoto.Map(reading);

        var writing = Pages(routes, RateLimits.Writes);
        PrepareReport.Map(writing);
        CheckReport.Map(writing);
        AnswerReport.Map(writing);

        MyReports.Map(
            routes.MapGroup("").ExcludeFromDescription().RequireAuthorization(Policies.Citizen)
        );
    }

    private static RouteGroupBuilder Pages(IEndpointRouteBuilder routes, string limit) =>
        routes
            .MapGroup("")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Public)
            .RequireRateLimiting(limit)
            .RequireFormToken();
}
