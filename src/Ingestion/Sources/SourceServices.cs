using System.Net.Http.Headers;
using iHanoi.Civic.Knowledge.Sources;
using iHanoi.Civic.Knowledge.Upkeep;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace iHanoi.Ingestion.Sources;

/// <summary>The web as a source: two clients, both for the world outside only.</summary>
internal static class SourceServices
{
    public static IServiceCollection AddWebSources(this IServiceCollection services)
    {
        services.AddOptions<WebSourceOptions>().ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<WebSourceOptions>, WebSourceOptionsValidator>();

        services
            .AddHttpClient(
                LinkReach.Client,
                (provider, http) =>
                {
                    Introduce(provider, http);
                    http.Timeout = LinkReach.Patience;
                }
            )
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var connections = OutsideOnly.Connections(Options(provider));
                connections.MaxAutomaticRedirections = 5;
                return connections;
            });

        services
            .AddHttpClient(WebFetching.Client, Introduce)
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var connections = OutsideOnly.Connections(Options(provider));
                // Each step of the way is asked about first.
                connections.AllowAutoRedirect = false;
                return connections;
            })
            .AddResilienceHandler(
                "again",
                (pipeline, context) => pipeline.AddRetry(Again(Options(context.ServiceProvider)))
            );

        return services
            // What a site's robots.txt said holds for one round.
            .AddTransient<ILinkReach, LinkReach>()
            .AddSingleton<WebFetching>()
            .AddSingleton<IWebSources, WebSources>();
    }

    private static WebSourceOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<WebSourceOptions>>().Value;

    // The limit of a question is its own: it holds over redirects and second tries.
    private static void Introduce(IServiceProvider provider, HttpClient http)
    {
        var options = Options(provider);
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue(options.Agent, "1.0"));

        if (options.Contact is { Length: > 0 } contact)
        {
            http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue($"(+{contact})"));
        }
    }

    private static HttpRetryStrategyOptions Again(WebSourceOptions options) =>
        new()
        {
            MaxRetryAttempts = options.Retries,
            BackoffType = DelayBackoffType.Exponential,
            Delay = TimeSpan.FromSeconds(options.SecondsBeforeRetry),
            UseJitter = true,
            ShouldHandle = attempt =>
                ValueTask.FromResult(
                    attempt.Outcome.Exception?.InnerException is not InsideException
                        && HttpClientResiliencePredicates.IsTransient(attempt.Outcome)
                ),
        };
}
