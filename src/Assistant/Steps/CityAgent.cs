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
        var ledger = new TurnLedger(turn.Language, turn.Question.At) { Ward = turn.Ward };
        var kernel = functions.KernelFor(services);
        ledger.Enter(kernel);
        var prompt = prompts.Find(AgentPrompt);
        var speech = new Speech(
            chat.GetStreamingChatMessageContentsAsync(
                Said(turn, prompt),
                new PromptExecutionSettings
                {
                    FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(),
                },
                kernel,
                cancellationToken
            ),
            ledger,
            new AiStamp(model.Name, prompt.Version, time.GetUtcNow(), prompt.Hash)
        );
        await speech.BeginAsync(cancellationToken);

        return speech.Fill(turn) with
        {
            Speech = speech,
        };
    }

    private static ChatHistory Said(Turn turn, Prompt prompt)
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

        return history;
    }
}
