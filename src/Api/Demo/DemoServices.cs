using Microsoft.Extensions.Options;

namespace iHanoi.Api.Demo;

internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>().BindConfiguration(DemoOptions.Section);

        return services
            .AddScoped<SampleLife>()
            .AddScoped<SampleTelling>()
            .AddHostedService<SeedAtStart>();
    }
}

/// <summary>Sample life for a first look, once, and only in demo mode.</summary>
internal sealed class SeedAtStart(IServiceScopeFactory scopes, IOptions<DemoOptions> demo)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!demo.Value.Enabled)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await DemoPeople.SeedAsync(scope.ServiceProvider);

        if (demo.Value.Reports)
        {
            await scope
                .ServiceProvider.GetRequiredService<SampleLife>()
                .SeedAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
