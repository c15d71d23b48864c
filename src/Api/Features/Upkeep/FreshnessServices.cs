using iHanoi.Api.Jobs;

namespace iHanoi.Api.Features.Upkeep;

internal static class FreshnessServices
{
    public static IServiceCollection AddFreshness(this IServiceCollection services)
    {
        return services
            .AddScoped<CitedDocuments>()
            .AddScoped<FreshnessBoard>()
            .AddKeyedScoped<IJobWork, CheckLinks>(CheckLinks.Kind);
    }
}
