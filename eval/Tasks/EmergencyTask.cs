using iHanoi.Civic.Reports;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

/// <summary>The gate that stands before every model, alone.</summary>
internal sealed class EmergencyTask(IEmergencyDetector detector)
    : LineTask<AddressIn, EmergencyOut>(JsonLines.Json.AddressIn, JsonLines.Json.EmergencyOut)
{
    public override Task<EmergencyOut> AnswerAsync(
        AddressIn line,
        CancellationToken cancellationToken
    )
    {
        var signal = detector.Detect(line.Text ?? "");

        return Task.FromResult(new EmergencyOut(line.Id, signal is not null, signal?.Number));
    }
}
