using iHanoi.Api.Jobs;

namespace iHanoi.Api.Features.Publishing;

internal static class PublishingServices
{
    public static IServiceCollection AddPublishingPages(this IServiceCollection services) =>
        services
            .AddScoped<WaitingList>()
            .AddScoped<GateWork>()
            .AddKeyedScoped<IJobWork>(
                GateWork.Kind,
                (provider, _) => provider.GetRequiredService<GateWork>()
            );
}
