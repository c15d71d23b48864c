namespace iHanoi.Api.Features.Incidents;

/// <summary>Words of the incident pages: IncidentTexts.resx is Vietnamese, IncidentTexts.en.resx English.</summary>
public sealed class IncidentTexts
{
    private IncidentTexts() { }
}
