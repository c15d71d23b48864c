using iHanoi.Civic.Text;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

/// <summary>What is left of a text once personal data is struck.</summary>
internal sealed class MaskTask()
    : LineTask<TextIn, MaskOut>(JsonLines.Json.TextIn, JsonLines.Json.MaskOut)
{
    public override Task<MaskOut> AnswerAsync(TextIn line, CancellationToken cancellationToken) =>
        Task.FromResult(new MaskOut(line.Id, PersonalDataMask.Mask(line.Text ?? "").Text));
}
