namespace iHanoi.Api.Jobs;

internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services) =>
        services
            .AddSingleton<JobBell>()
            .AddScoped<JobQueue>()
            .AddHostedService<JobRunner>()
            .AddHostedService<RoomsAtStart>()
            .AddHostedService<KnowledgeAtStart>();
}
