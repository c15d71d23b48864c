using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Reports;

internal static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) =>
        services
            .AddScoped<CityPorts>()
            .AddScoped(provider => new CityNames(provider.GetRequiredService<CityPorts>()))
            .AddSingleton<ClockReader>()
            .AddSingleton<ReportLife>()
            .AddSingleton<Clockwork>()
            .AddSingleton<ContactVault>()
            .AddSingleton<PhotoStore>()
            .AddScoped<ReportReader>()
            .AddScoped<ReportSight>()
            .AddScoped<Filing>()
            .AddSingleton<IReportDesk, ReportDesk>()
            .AddKeyedScoped<IJobWork, ClassifyReport>(ClassifyReport.Kind);
}
