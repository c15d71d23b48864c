using iHanoi.Api.Jobs;

namespace iHanoi.Api.Features.Incidents;

internal static class IncidentServices
{
    public static IServiceCollection AddIncidents(this IServiceCollection services)
    {
        services
            .AddOptions<ClusterOptions>()
            .BindConfiguration(ClusterOptions.Section)
            .ValidateDataAnnotations();

        return services
            .AddScoped<Neighbours>()
            .AddScoped<IncidentBook>()
            .AddScoped<ClusterWatch>()
            .AddKeyedScoped<IJobWork, GatherIncident>(GatherIncident.Kind)
            .AddJobAtStart<RememberNeighbours>(RememberNeighbours.Kind);
    }
}
