using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Jobs;

/// <summary>
/// Loads the tables and models that load on first use, so that the first citizen does not wait for them. What
/// fails here fails again, and is told, where it is needed.
/// </summary>
internal sealed partial class RoomsAtStart(
    IServiceProvider services,
    IHostApplicationLifetime lifetime,
    ILogger<RoomsAtStart> log
) : BackgroundService
{
    // No place bears this name: every table is looked through, none answers.
    private const string Nowhere = "xyz";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await lifetime.WaitForStartAsync(stoppingToken);
            services.GetService<ITransitNetwork>()?.Plan(Nowhere, Nowhere);
            services.GetService<IAddressResolver>()?.Resolve(Nowhere);
            services.GetService<IEmergencyDetector>()?.Detect(Nowhere);

            if (services.GetService<IReportClassifier>() is { } classifier)
            {
                await classifier.ClassifyAsync(Nowhere, stoppingToken);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A room could not be made ready at start")]
    private static partial void Failed(ILogger log, Exception failure);
}
