using System.Text;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.ChatModels;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace iHanoi.Assistant.Steps;

/// <summary>
/// Hands the question to the chat model with the city's functions. It knows only Semantic Kernel's chat
/// completion: which model stands behind it is configuration.
/// </summary>
internal sealed class CityAgent(
    IServiceProvider services,
    IChatCompletionService chat,
    ChatModelChoice model,
    CityFunctions functions,
    PromptCatalogue prompts,
    TimeProvider time
) : IAnswerStep
{
    private const int Remembered = 8;
    private const string AgentPrompt = "answer/agent";

    public string Code => "search";

    public async ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var ledger = new TurnLedger(turn.Language, turn.Question.At);
        var kernel = functions.KernelFor(services);
        ledger.Enter(kernel);
        var prompt = prompts.Find(AgentPrompt);
        var (reply, spoke) = await SpeakAsync(turn, prompt, kernel, cancellationToken);
        var otherwise = ledger.Evidence.Count > 0 ? AnswerStatus.Answered : AnswerStatus.NoSource;
        var draft = ReplyProtocol.Read(reply, otherwise);

        return turn with
        {
            Draft = draft,
            Next = draft.Next,
            Evidence = ledger.Evidence,
            ToolCalls = ledger.Calls,
            Cards = [.. ledger.Replies.Select(r => r.Card).OfType<AnswerCard>()],
            Sources = ledger.Sources,
            Passages = [.. ledger.Replies.SelectMany(r => r.Passages)],
            Stamp = new AiStamp(spoke, prompt.Version, time.GetUtcNow(), prompt.Hash),
        };
    }

    private async Task<(string Text, string Model)> SpeakAsync(
        Turn turn,
        Prompt prompt,
        Kernel kernel,
        CancellationToken cancellationToken
    )
    {
        var history = new ChatHistory(
            $"{prompt.Text}\n{ReplyProtocol.WriteLanguage(turn.Language)}"
        );

        foreach (var said in turn.Question.History.TakeLast(Remembered))
        {
            // What was said before reaches the model as masked as the question.
            var text = PersonalDataMask.Mask(said.Text).Text;
            history.AddMessage(
                said.Speaker is Speaker.Citizen ? AuthorRole.User : AuthorRole.Assistant,
                text
            );
        }

        history.AddUserMessage(turn.Text);
        var settings = new PromptExecutionSettings
        {
            FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
        };
        var reply = new StringBuilder();
        var spoke = model.Name;

        await foreach (
            var piece in chat.GetStreamingChatMessageContentsAsync(
                history,
                settings,
                kernel,
                cancellationToken
            )
        )
        {
            reply.Append(piece.Content);
            spoke = piece.ModelId ?? spoke;
        }

        return (reply.ToString(), spoke);
    }
}
