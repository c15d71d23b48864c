using System.Text.Json.Serialization;

namespace iHanoi.Assistant.Prompts;

[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class PromptJson : JsonSerializerContext;
