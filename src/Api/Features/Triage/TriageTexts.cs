namespace iHanoi.Api.Features.Triage;

/// <summary>Words of the officials' desk: TriageTexts.resx is Vietnamese, TriageTexts.en.resx English.</summary>
public sealed class TriageTexts
{
    private TriageTexts() { }
}
