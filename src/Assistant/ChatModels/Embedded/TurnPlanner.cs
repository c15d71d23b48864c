using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>
/// From a question to function calls: certain cases by rule, in the order of the readers, the rest by the
/// trained head; what nobody claims is looked up in the city's documents.
/// </summary>
internal sealed class TurnPlanner(IEnumerable<IIntentReader> readers, Abbreviations abbreviations)
{
    public async ValueTask<TurnPlan> PlanAsync(
        string question,
        Language language,
        CancellationToken cancellationToken
    )
    {
        var written = abbreviations.WriteOut(question, language);
        var asked = new AskedQuestion(question, written, CuedText.Of(written), language);

        foreach (var reader in readers)
        {
            if (await reader.ReadAsync(asked, cancellationToken) is { } plan)
            {
                return plan;
            }
        }

        return TurnPlan.Call("procedures", ("query", question));
    }

    /// <summary>A register that knows nothing is not the last word: the documents may.</summary>
    public static TurnPlan? After(
        string question,
        IReadOnlyList<(string Function, ToolReply Reply)> results
    ) =>
        results is [("places", { Outcome: Outcomes.Nothing })]
            ? TurnPlan.Call("procedures", ("query", question))
            : null;
}

/// <summary>A question as typed, with its abbreviations written out, and as cues see it.</summary>
internal sealed record AskedQuestion(string Text, string Written, CuedText Cued, Language Language);
