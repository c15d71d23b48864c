using iHanoi.Assistant.ChatModels.Embedded;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace iHanoi.Assistant.ChatModels;

/// <summary>One seam for both models: IChatClient → kernel function invocation → chat completion.</summary>
internal static class ChatModelServices
{
    // A model that calls functions round after round is stopped; the last round has no functions.
    private const int MostRounds = 5;

    public static IServiceCollection AddChatModel(this IServiceCollection services) =>
        services
            .AddSingleton(new ChatModelChoice(EmbeddedChatClient.Name))
            .AddSingleton(provider =>
                Complete(provider.GetRequiredService<EmbeddedChatClient>(), provider)
            );

    public static IChatCompletionService Complete(IChatClient client, IServiceProvider provider)
    {
        var built = client.AsBuilder().UseKernelFunctionInvocation().Build(provider);
        built.GetService<FunctionInvokingChatClient>()!.MaximumIterationsPerRequest = MostRounds;

        return built.AsChatCompletionService(provider);
    }
}
