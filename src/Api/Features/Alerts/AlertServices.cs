using iHanoi.Civic.City;

namespace iHanoi.Api.Features.Alerts;

internal static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) =>
        services.AddSingleton<IAlertBoard, AlertBoard>();
}
