using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>
/// From a question to function calls: certain cases by rule, in the order of the readers, the rest by the
/// trained head; what nobody claims is looked up in the city's documents.
/// </summary>
internal sealed class TurnPlanner(
    IEnumerable<IIntentReader> readers,
    AspectReader aspects,
    Abbreviations abbreviations,
    SmallTalk scope
)
{
    private const int MostParts = 3;

    public async ValueTask<TurnPlan> PlanAsync(
        string question,
        Language language,
        CancellationToken cancellationToken
    )
    {
        // A report keeps its marks; nothing else reads them.
        var open = MaskMarks.Without(question);
        var written = abbreviations.WriteOut(open, language);
        var asked = new AskedQuestion(question, written, CuedText.Of(written), language);

        foreach (var reader in readers)
        {
            if (await reader.ReadAsync(asked, cancellationToken) is { } plan)
            {
                return plan;
            }
        }

        return Lookups(open);
    }

    // "…bao nhiêu? Khai tử cần gì?" holds two questions: each with a topic of its own is looked up.
    private TurnPlan Lookups(string question)
    {
        var parts = question
            .Split('?', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToList();
        var own = parts.Count(part => aspects.Topic(CuedText.Of(part)).Count > 1);

        return parts.Count is > 1 and <= MostParts && own == parts.Count
            ? new TurnPlan(
                [.. parts.SelectMany(part => TurnPlan.Call("procedures", ("query", part)).Calls)],
                null
            )
            : TurnPlan.Call("procedures", ("query", question));
    }

    /// <summary>
    /// A register that knows nothing is not the last word: the documents may. What they do not know either,
    /// and what sounds like no matter of the city, is out of scope.
    /// </summary>
    public async ValueTask<TurnPlan?> AfterAsync(
        string question,
        Language language,
        IReadOnlyList<(string Function, ToolReply Reply)> results,
        CancellationToken cancellationToken
    ) =>
        results switch
        {
            [("places", { Outcome: Outcomes.Nothing })] => TurnPlan.Call(
                "procedures",
                ("query", question)
            ),
            [("procedures", { Outcome: Outcomes.Nothing })]
                when await scope.AfterNothingAsync(question, cancellationToken) => scope.Decline(
                language
            ),
            _ => null,
        };
}

/// <summary>A question as typed, with its abbreviations written out, and as cues see it.</summary>
internal sealed record AskedQuestion(string Text, string Written, CuedText Cued, Language Language);
