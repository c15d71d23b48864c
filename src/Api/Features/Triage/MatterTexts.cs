namespace iHanoi.Api.Features.Triage;

/// <summary>Words of the card that parts a report's matters: MatterTexts.resx is Vietnamese, MatterTexts.en.resx English.</summary>
public sealed class MatterTexts
{
    private MatterTexts() { }
}
