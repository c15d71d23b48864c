namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Recognises one kind of question. Null: not mine.</summary>
internal interface IIntentReader
{
    ValueTask<TurnPlan?> ReadAsync(AskedQuestion question, CancellationToken cancellationToken);
}
