using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Alerts;

public sealed record AlertsModel(IReadOnlyList<Alert> Alerts, string? Ward);

internal static class AlertsRoutes
{
    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        var open = routes
            .MapGroup("/alerts")
            .ExcludeFromDescription()
            .RequireAuthorization(Policies.Public)
            .RequireRateLimiting(RateLimits.Public);
        open.MapGet("", ShowAsync);
        PublishAlert.Map(
            routes
                .MapGroup("/alerts/edit")
                .ExcludeFromDescription()
                .RequireAuthorization(Policies.Admin)
                .RequireFormToken()
        );
    }

    private static async Task<RazorComponentResult<AlertsPage>> ShowAsync(
        string? ward,
        IAlertBoard board,
        CancellationToken cancellationToken
    ) =>
        Page.Of<AlertsPage>(
            new AlertsModel(
                await board.CurrentAsync(
                    string.IsNullOrEmpty(ward) ? null : new WardCode(ward),
                    cancellationToken
                ),
                ward
            )
        );
}
