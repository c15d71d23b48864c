using iHanoi.Assistant.Plugins;
using iHanoi.Civic.Text;
using Microsoft.Extensions.AI;

namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>The last question of a chat and what the functions have returned to it so far.</summary>
internal sealed record Conversation(
    string Question,
    Language Language,
    IReadOnlyList<(string Function, ToolReply Reply)> Results
)
{
    public static Conversation Of(IReadOnlyList<ChatMessage> messages)
    {
        var at = messages.ToList().FindLastIndex(message => message.Role == ChatRole.User);
        var system = messages.FirstOrDefault(message => message.Role == ChatRole.System)?.Text;
        var after = messages.Skip(at + 1).SelectMany(message => message.Contents).ToList();
        var names = after
            .OfType<FunctionCallContent>()
            .ToDictionary(call => call.CallId, call => call.Name);
        var question = at < 0 ? "" : messages[at].Text;

        return new Conversation(
            question,
            ReplyProtocol.ReadLanguage(system, question),
            [
                .. after
                    .OfType<FunctionResultContent>()
                    .Select(result =>
                        (
                            Bare(names.GetValueOrDefault(result.CallId)),
                            ReplyReading.Read(result.Result)
                        )
                    ),
            ]
        );
    }

    // Semantic Kernel names a function "plugin_function"; ours hold an underscore themselves.
    private static string Bare(string? name) =>
        name?.Split('_', 2) is [_, var bare] ? bare : name ?? "";
}
