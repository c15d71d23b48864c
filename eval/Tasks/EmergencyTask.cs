using iHanoi.Civic.Reports;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

/// <summary>The gate that stands before every answer, alone: the learned head and the words that help it.</summary>
internal sealed class EmergencyTask(IEmergencyDetector detector)
    : LineTask<TextIn, EmergencyOut>(JsonLines.Json.TextIn, JsonLines.Json.EmergencyOut)
{
    public override async Task<EmergencyOut> AnswerAsync(
        TextIn line,
        CancellationToken cancellationToken
    )
    {
        var signal = await detector.DetectAsync(line.Text ?? "", cancellationToken);

        return new EmergencyOut(line.Id, signal is not null, signal?.Number);
    }
}
