using iHanoi.Assistant.Answering;
using iHanoi.Civic.Reports;

namespace iHanoi.Assistant.Steps;

/// <summary>Before any model: a life in danger gets the number to ring, and nothing else happens.</summary>
internal sealed class EmergencyGate(EmergencyAnswer answer, IEmergencyDetector? detector = null)
    : IAnswerStep
{
    public string Code => "emergency";

    public ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            detector?.Detect(turn.Text) is { } signal ? answer.End(turn, signal.Number) : turn
        );
}
