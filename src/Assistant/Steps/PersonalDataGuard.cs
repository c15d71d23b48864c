using iHanoi.Assistant.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Steps;

/// <summary>Strikes personal data before any model, index or trace sees the question.</summary>
internal sealed class PersonalDataGuard : IAnswerStep
{
    public string Code => "privacy";

    public ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var masked = PersonalDataMask.Mask(turn.Text);

        return ValueTask.FromResult(turn with { Text = masked.Text, Masked = masked.Found });
    }
}
