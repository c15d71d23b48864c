using iHanoi.Civic.Answering;

namespace iHanoi.Api.Data;

/// <summary>A chat thread. It belongs to a person, or to the browser that holds its token.</summary>
public sealed class Conversation
{
    public required Guid Id { get; init; }

    public string? OwnerId { get; init; }

    /// <summary>Hash of the anonymous cookie's token; null for a person's thread.</summary>
    public string? AnonymousToken { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required string Title { get; set; }

    public List<Turn> Turns { get; init; } = [];
}

/// <summary>One message. The text is masked before it is stored.</summary>
public sealed class Turn
{
    public required Guid Id { get; init; }

    public required Guid ConversationId { get; init; }

    public required Speaker Role { get; init; }

    public required string MaskedText { get; init; }

    public AnswerStatus? Status { get; init; }

    /// <summary>The whole answer as shown, with citations and trace.</summary>
    public string? AnswerJson { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>"right", "wrong" or null when nobody said.</summary>
    public string? Verdict { get; set; }
}
