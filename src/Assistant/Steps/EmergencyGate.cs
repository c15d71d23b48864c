using iHanoi.Assistant.Answering;
using iHanoi.Civic.Reports;

namespace iHanoi.Assistant.Steps;

/// <summary>Before anything else: a life in danger gets the number to ring, and nothing else happens.</summary>
internal sealed class EmergencyGate(EmergencyAnswer answer, IEmergencyDetector? detector = null)
    : IAnswerStep
{
    public string Code => "emergency";

    public async ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken) =>
        detector is not null
        && await detector.DetectAsync(turn.Text, cancellationToken) is { } signal
            ? answer.End(turn, signal.Number)
            : turn;
}
