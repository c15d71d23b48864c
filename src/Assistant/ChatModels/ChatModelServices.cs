using iHanoi.Assistant.ChatModels.Embedded;
using iHanoi.Assistant.ChatModels.OpenAi;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace iHanoi.Assistant.ChatModels;

/// <summary>One seam for both models: IChatClient → kernel function invocation → chat completion.</summary>
internal static class ChatModelServices
{
    // A model that calls functions round after round is stopped; the last round has no functions.
    private const int MostRounds = 5;

    public static IServiceCollection AddChatModel(this IServiceCollection services)
    {
        services
            .AddOptions<ChatModelOptions>()
            .Configure<IServiceProvider>(
                (options, provider) =>
                    provider
                        .GetService<IConfiguration>()
                        ?.GetSection(ChatModelOptions.Section)
                        .Bind(options)
            )
            .ValidateOnStart();
        services.TryAddSingleton<IValidateOptions<ChatModelOptions>, ChatModelOptionsValidator>();
        services.AddModelHttp();

        return services
            .AddSingleton(provider => new ChatModelChoice(NameOf(Options(provider))))
            .AddSingleton(provider => Complete(Client(provider), provider));
    }

    public static IChatCompletionService Complete(IChatClient client, IServiceProvider provider)
    {
        var built = client.AsBuilder().UseKernelFunctionInvocation().Build(provider);
        built.GetService<FunctionInvokingChatClient>()!.MaximumIterationsPerRequest = MostRounds;

        return built.AsChatCompletionService(provider);
    }

    private static IChatClient Client(IServiceProvider provider)
    {
        var options = Options(provider);
        var embedded = provider.GetRequiredService<EmbeddedChatClient>();

        if (options.Kind is ChatModelKind.Embedded)
        {
            return embedded;
        }

        var http = provider
            .GetRequiredService<IHttpClientFactory>()
            .CreateClient(OpenAiClients.HttpName);
        var server = OpenAiClients.Create(options, http);
        var log = provider.GetRequiredService<ILogger<FallbackChatClient>>();

        return options.FallBack ? new FallbackChatClient(server, embedded, log) : server;
    }

    private static void AddModelHttp(this IServiceCollection services) =>
        services
            .AddHttpClient(OpenAiClients.HttpName)
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .AddStandardResilienceHandler()
            .Configure((resilience, provider) => Limit(resilience, Options(provider)));

    private static void Limit(HttpStandardResilienceOptions resilience, ChatModelOptions options)
    {
        var attempt = TimeSpan.FromSeconds(options.TrySeconds);
        resilience.AttemptTimeout.Timeout = attempt;
        resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(
            Math.Max(options.TotalSeconds, options.TrySeconds + 1)
        );
        resilience.CircuitBreaker.SamplingDuration = 2 * attempt;

        if (options.Retries > 0)
        {
            resilience.Retry.MaxRetryAttempts = options.Retries;
        }
        else
        {
            resilience.Retry.ShouldHandle = _ => ValueTask.FromResult(false);
        }
    }

    private static ChatModelOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<ChatModelOptions>>().Value;

    private static string NameOf(ChatModelOptions options) =>
        options.Kind is ChatModelKind.Embedded
            ? EmbeddedChatClient.Name
            : options.Model ?? "unnamed";
}
