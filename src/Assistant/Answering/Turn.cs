using iHanoi.Civic.Answering;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Answering;

/// <summary>A question on its way to an answer. Steps return a new turn; ending early is a value.</summary>
internal sealed record Turn(Question Question, Language Language, string Text)
{
    public IReadOnlyList<PersonalDataKind> Masked { get; init; } = [];

    /// <summary>The ward that the question or the conversation is about; null: none is known.</summary>
    public WardCode? Ward { get; init; }

    /// <summary>What the model is saying, before it is checked. Null until the agent has been asked.</summary>
    public Speech? Speech { get; init; }

    /// <summary>Lets a checked sentence out at once. What was let out is never withdrawn.</summary>
    public Action<AnswerEvent.Sentence> Release { get; init; } = _ => { };

    /// <summary>Set: the journey has ended, and nothing after this step runs.</summary>
    public AnswerStatus? Status { get; init; }

    public IReadOnlyList<AnswerEvent.Sentence> Sentences { get; init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public IReadOnlyList<ToolCall> ToolCalls { get; init; } = [];

    public IReadOnlyList<string> Next { get; init; } = [];

    public IReadOnlyList<AnswerCard> Cards { get; init; } = [];

    public IReadOnlyList<LiveSource> Sources { get; init; } = [];

    public IReadOnlyList<(string ChunkId, double Score)> Passages { get; init; } = [];

    public AiStamp? Stamp { get; init; }

    public Turn EndWith(AnswerStatus status, string text) =>
        this with
        {
            Status = status,
            Sentences = [new AnswerEvent.Sentence(text, [])],
        };
}

/// <summary>
/// What a sentence may rest on: a verbatim quote of a document, or the line a function returned. Numbered
/// through the whole turn, so that [n] means one thing.
/// </summary>
internal sealed record Evidence(
    int Number,
    string SourceId,
    string Title,
    string Section,
    string Quote,
    string? Url
)
{
    /// <summary>How the source stands on the day of the question; live data always holds.</summary>
    public Standing Standing { get; init; }

    /// <summary>The wards it is of, when nobody knows whether the citizen lives there; null: nothing is to be warned of.</summary>
    public Bilingual? OnlyOf { get; init; }

    public Citation ToCitation() => new(Number, SourceId, Title, Quote, Url);
}
