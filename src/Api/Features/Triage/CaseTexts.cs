namespace iHanoi.Api.Features.Triage;

/// <summary>Words of the card of similar past cases: CaseTexts.resx is Vietnamese, CaseTexts.en.resx English.</summary>
public sealed class CaseTexts
{
    private CaseTexts() { }
}
