using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Gaps;

internal static class GapServices
{
    public static IServiceCollection AddGaps(this IServiceCollection services)
    {
        services.AddOptions<GapOptions>().BindConfiguration(GapOptions.Section).ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<GapOptions>, GapOptionsValidator>();
        return services.AddScoped<GapBook>();
    }
}
