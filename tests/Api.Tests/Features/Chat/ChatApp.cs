using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using iHanoi.Api.Features.Chat;
using iHanoi.Civic.Answering;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Chat;

/// <summary>The product with a scripted assistant: what is tested is how it is asked and shown.</summary>
public sealed class ChatApp : IAsyncDisposable
{
    public ChatApp()
    {
        App = new IHanoiApp { Replace = services => services.AddSingleton<IAssistant>(Assistant) };
    }

    public ScriptedAssistant Assistant { get; } = new();

    public IHanoiApp App { get; }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}

internal static class Asking
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Task<HttpResponseMessage> PostAsync(
        this HttpClient client,
        AskRequest request,
        string accept = "application/json",
        CancellationToken cancellationToken = default
    )
    {
        var message = new HttpRequestMessage(HttpMethod.Post, "/api/chat")
        {
            Content = JsonContent.Create(request),
        };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));

        return client.SendAsync(
            message,
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken
        );
    }

    public static async Task<ChatAnswer> AskAsync(
        this HttpClient client,
        string message,
        Guid? conversationId = null
    )
    {
        using var answer = await client.PostAsync(new AskRequest(message, conversationId));
        answer.EnsureSuccessStatusCode();

        return (await answer.Content.ReadFromJsonAsync<ChatAnswer>(Web))!;
    }

    /// <summary>The stable type of a refusal, and nothing else of it.</summary>
    public static async Task<string?> ProblemTypeAsync(this HttpResponseMessage answer)
    {
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        return problem.RootElement.GetProperty("type").GetString();
    }
}
