namespace iHanoi.Api.Jobs;

internal static class JobServices
{
    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services
            .AddOptions<JobOptions>()
            .BindConfiguration(JobOptions.Section)
            .ValidateDataAnnotations();

        // One runner for each lane: registered apart, since hosted services of one type are kept once.
        foreach (var lane in JobLane.All)
        {
            services.AddSingleton<IHostedService>(provider =>
                ActivatorUtilities.CreateInstance<JobRunner>(provider, lane)
            );
        }

        return services
            .AddSingleton<JobBell>()
            .AddScoped<JobQueue>()
            .AddSingleton<JobLease>()
            .AddHostedService<RoomsAtStart>()
            .AddHostedService<KnowledgeAtStart>();
    }

    /// <summary>A job without a subject that each start asks for.</summary>
    public static IServiceCollection AddJobAtStart<TWork>(
        this IServiceCollection services,
        string kind
    )
        where TWork : class, IJobWork =>
        services
            .AddKeyedScoped<IJobWork, TWork>(kind)
            .AddSingleton<IHostedService>(provider =>
                ActivatorUtilities.CreateInstance<JobAtStart>(provider, kind)
            );
}
