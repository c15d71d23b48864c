using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;

namespace iHanoi.Assistant.ChatModels.OpenAi;

/// <summary>Chat clients of any OpenAI-compatible server and of Azure OpenAI, over one resilient HttpClient.</summary>
internal static class OpenAiClients
{
    public const string HttpName = "assistant-model";

    // The handler retries; retrying here as well would multiply the tries.
    private static ClientRetryPolicy NoRetries => new(0);

    public static IChatClient Create(ChatModelOptions options, HttpClient http) =>
        options.Kind is ChatModelKind.Azure ? Azure(options, http) : OpenAi(options, http);

    private static IChatClient OpenAi(ChatModelOptions options, HttpClient http)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = NoRetries,
            NetworkTimeout = TimeSpan.FromSeconds(options.TotalSeconds + 5),
        };
        // Local servers take any key; the SDK insists on one.
        var key = new ApiKeyCredential(
            string.IsNullOrEmpty(options.ApiKey) ? "none" : options.ApiKey
        );
        var client = options.ApiKeyHeader is { Length: > 0 } header
            ? new OpenAIClient(
                ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(key, header),
                settings
            )
            : new OpenAIClient(key, settings);

        return client.GetChatClient(options.Model).AsIChatClient();
    }

    private static IChatClient Azure(ChatModelOptions options, HttpClient http)
    {
        var settings = new AzureOpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = NoRetries,
            NetworkTimeout = TimeSpan.FromSeconds(options.TotalSeconds + 5),
        };
        var client = options.UseEntraId
            ? new AzureOpenAIClient(options.Endpoint, new DefaultAzureCredential(), settings)
            : new AzureOpenAIClient(
                options.Endpoint,
                new ApiKeyCredential(options.ApiKey ?? "none"),
                settings
            );

        return client.GetChatClient(options.Model).AsIChatClient();
    }
}
