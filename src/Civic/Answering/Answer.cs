using iHanoi.Civic.Provenance;

namespace iHanoi.Civic.Answering;

/// <summary>
/// What a sentence rests on. <see cref="Quote"/> is verbatim from the cited version. <see cref="SourceId"/>
/// is a document id, or the name of the function for live data.
/// </summary>
public sealed record Citation(int Number, string SourceId, string Title, string Quote, string? Url);

/// <summary>Arguments are canonical: ISO dates, ward codes, codes of the tables.</summary>
public sealed record ToolCall(string Name, IReadOnlyDictionary<string, string?> Arguments);

/// <summary>A function's answer that the page shows as a card: a report to confirm, numbers to ring.</summary>
public sealed record AnswerCard(string Kind, IReadOnlyDictionary<string, string> Fields);

/// <summary>How the answer came about, kept with it.</summary>
public sealed record AnswerTrace(
    AiStamp Stamp,
    string IndexVersion,
    IReadOnlyList<(string Step, TimeSpan Took)> Steps,
    IReadOnlyList<(string ChunkId, double Score)> Passages
);

public sealed record Answer(
    AnswerStatus Status,
    string Text,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<ToolCall> ToolCalls,
    IReadOnlyList<string> Next,
    IReadOnlyList<AnswerCard> Cards,
    IReadOnlyList<LiveSource> Sources,
    AnswerTrace Trace
);

/// <summary>What a page learns while an answer grows. A sentence, once released, is never withdrawn.</summary>
public abstract record AnswerEvent
{
    private AnswerEvent() { }

    /// <summary>A named step has begun; label in the citizen's language.</summary>
    public sealed record Step(string Code, string Label) : AnswerEvent;

    /// <summary>A sentence that passed the groundedness check, with the citations it rests on.</summary>
    public sealed record Sentence(string Text, IReadOnlyList<Citation> Citations) : AnswerEvent;

    public sealed record Done(Answer Answer) : AnswerEvent;
}

public interface IAssistant
{
    /// <summary>Always ends with exactly one <see cref="AnswerEvent.Done"/>, whatever happens.</summary>
    IAsyncEnumerable<AnswerEvent> AskAsync(Question question, CancellationToken cancellationToken);
}
