using System.Text.Json;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Plugins;

namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>A function's result as the model receives it: ours as it is, anything else as foreign text.</summary>
internal static class ReplyReading
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static ToolReply Read(object? result) =>
        result switch
        {
            ToolReply reply => reply,
            JsonElement { ValueKind: JsonValueKind.Object } json when Parse(json) is { } reply =>
                reply,
            null => new ToolReply(Outcomes.Nothing),
            _ => new ToolReply(Outcomes.Foreign)
            {
                Evidence = [new Evidence(1, "", "", "", result.ToString() ?? "", null)],
            },
        };

    private static ToolReply? Parse(JsonElement json)
    {
        try
        {
            var reply = json.Deserialize<ToolReply>(Web);

            return reply?.Outcome is null ? null : reply;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
