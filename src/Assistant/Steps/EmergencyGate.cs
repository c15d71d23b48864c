using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Reports;

namespace iHanoi.Assistant.Steps;

/// <summary>Before any model: a life in danger gets the number to ring, and nothing else happens.</summary>
internal sealed class EmergencyGate(Phrases phrases, IEmergencyDetector? detector = null)
    : IAnswerStep
{
    private static readonly string[] Numbers = ["112", "113", "114", "115"];

    public string Code => "emergency";

    public ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (detector?.Detect(turn.Text) is not { } signal)
        {
            return ValueTask.FromResult(turn);
        }

        var key = $"emergency.{signal.Number}";
        var text = phrases.Say(turn.Language, phrases.Has(key) ? key : "emergency.112");
        var ended = turn.EndWith(AnswerStatus.Emergency, text) with
        {
            Cards =
            [
                .. Numbers.Prepend(signal.Number).Distinct().Select(number => Card(turn, number)),
            ],
        };

        return ValueTask.FromResult(ended);
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
