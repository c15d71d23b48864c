using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Features.Chat;

/// <summary>
/// A citation as the page shows it: <see cref="Page"/> opens the passage in its document version,
/// <see cref="Passage"/> is that passage whole. Both are null for live data.
/// </summary>
public sealed record ChatCitation(
    int Number,
    string SourceId,
    string Title,
    string Quote,
    string? Url,
    string? Page = null,
    string? Passage = null,
    string? Issuer = null,
    Validity? Validity = null
);

public sealed record ChatSource(
    string Name,
    DateTimeOffset AsOf,
    string Freshness,
    string? Attribution
);

public sealed record ChatStep(string Code, string Label);

/// <summary>An answer as it goes over the wire and as it is kept.</summary>
public sealed record ChatAnswer(
    Guid? ConversationId,
    Guid? TurnId,
    string Status,
    string Text,
    IReadOnlyList<ChatCitation> Citations,
    IReadOnlyList<ToolCall> ToolCalls,
    IReadOnlyList<string> Next,
    IReadOnlyList<AnswerCard> Cards,
    IReadOnlyList<ChatSource> Sources,
    IReadOnlyList<ChatStep> Steps,
    IReadOnlyList<string> Masked,
    DateTimeOffset At
);

/// <summary>How the answer came about: kept beside it, never sent.</summary>
public sealed record KeptTrace(
    string Model,
    string Version,
    string? PromptHash,
    string Index,
    IReadOnlyList<TracedStep> Steps,
    IReadOnlyList<TracedPassage> Passages
)
{
    public static KeptTrace Of(AnswerTrace trace) =>
        new(
            trace.Stamp.Model,
            trace.Stamp.Version,
            trace.Stamp.PromptHash,
            trace.IndexVersion,
            [.. trace.Steps.Select(s => new TracedStep(s.Step, s.Took.TotalMilliseconds))],
            [.. trace.Passages.Select(p => new TracedPassage(p.ChunkId, p.Score))]
        );
}

public sealed record TracedStep(string Step, double Milliseconds);

public sealed record TracedPassage(string ChunkId, double Score);

public sealed record KeptAnswer(ChatAnswer Answer, KeptTrace? Trace);

/// <summary>A sentence on its way, before the answer is whole.</summary>
public sealed record ChatSentence(string Text, IReadOnlyList<ChatCitation> Citations);

/// <summary>The end of a stream: the whole answer and, for our own page, the same as markup.</summary>
public sealed record ChatDone(ChatAnswer Answer, string? Html);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(KeptAnswer))]
[JsonSerializable(typeof(ChatStep))]
[JsonSerializable(typeof(ChatSentence))]
[JsonSerializable(typeof(ChatDone))]
[JsonSerializable(typeof(IReadOnlyList<PastTurn>))]
internal sealed partial class ChatJson : JsonSerializerContext
{
    /// <summary>Vietnamese letters as themselves: a third of the bytes of their escapes.</summary>
    public static readonly ChatJson Readable = new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        }
    );
}
