using iHanoi.Api.Jobs;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Upkeep;

internal static class FreshnessServices
{
    public static IServiceCollection AddFreshness(this IServiceCollection services)
    {
        services
            .AddOptions<LinkCheckOptions>()
            .BindConfiguration(LinkCheckOptions.Section)
            .ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<LinkCheckOptions>, LinkCheckOptionsValidator>();

        return services
            .AddSingleton<LinkSchedule>()
            .AddScoped<LinkRounds>()
            .AddScoped<CitedDocuments>()
            .AddScoped<FreshnessBoard>()
            .AddKeyedScoped<IJobWork, CheckLinks>(CheckLinks.Kind);
    }
}
