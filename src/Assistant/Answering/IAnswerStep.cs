namespace iHanoi.Assistant.Answering;

/// <summary>One step of an answer. It knows no neighbour; the order is written in AssistantServices.</summary>
internal interface IAnswerStep
{
    /// <summary>What pages and traces call the step ("search", "check").</summary>
    string Code { get; }

    ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken);
}
