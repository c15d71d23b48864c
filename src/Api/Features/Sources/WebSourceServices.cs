using iHanoi.Api.Jobs;

namespace iHanoi.Api.Features.Sources;

internal static class WebSourceServices
{
    public static IServiceCollection AddSources(this IServiceCollection services) =>
        services
            .AddScoped<SourceBook>()
            .AddScoped<SourcePages>()
            .AddScoped<SourceShelf>()
            .AddKeyedScoped<IJobWork, VisitSource>(VisitSource.Kind)
            .AddHostedService<SourceClock>();
}
