using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.Steps;

/// <summary>What a person in danger reads and can ring, however the danger was noticed.</summary>
internal sealed class EmergencyAnswer(Phrases phrases)
{
    private static readonly string[] Numbers = ["112", "113", "114", "115"];

    public Turn End(Turn turn, string number)
    {
        var key = $"emergency.{number}";
        var text = phrases.Say(turn.Language, phrases.Has(key) ? key : "emergency.112");

        return turn.EndWith(AnswerStatus.Emergency, text) with
        {
            Cards = [.. Numbers.Prepend(number).Distinct().Select(ring => Card(turn, ring))],
        };
    }

    private AnswerCard Card(Turn turn, string number) =>
        new(
            "call",
            new Dictionary<string, string>
            {
                ["number"] = number,
                ["label"] = phrases.Say(turn.Language, $"call.{number}"),
            }
        );
}
