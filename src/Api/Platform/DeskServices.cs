using iHanoi.Api.Data;
using iHanoi.Api.Demo;
using iHanoi.Api.Features.Alerts;
using iHanoi.Api.Features.Cases;
using iHanoi.Api.Features.Gaps;
using iHanoi.Api.Features.Incidents;
using iHanoi.Api.Features.Learning;
using iHanoi.Api.Features.Publishing;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Features.Sources;
using iHanoi.Api.Features.Triage;
using iHanoi.Api.Features.Upkeep;
using iHanoi.Api.Features.Uploads;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Platform;
using Microsoft.AspNetCore.DataProtection;

namespace iHanoi.Api.Platform;

/// <summary>The operational half: database, jobs, reports, alerts. Commands need it as much as pages do.</summary>
internal static class DeskServices
{
    public static IServiceCollection AddDesk(
        this IServiceCollection services,
        IConfiguration configuration,
        ProductFolders folders
    )
    {
        services
            .AddDataProtection()
            .SetApplicationName("iHanoi")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folders.State, "keys")));

        services.AddCityDatabase(configuration, folders).AddHostedService<MigrateAtStart>();

        return services
            .AddUploads()
            .AddSources()
            .AddGaps()
            .AddReports()
            .AddTriage()
            .AddCases()
            .AddLearning()
            .AddIncidents()
            .AddAlerts()
            .AddPublishingPages()
            .AddFreshness()
            .AddDemo()
            .AddJobs();
    }
}
