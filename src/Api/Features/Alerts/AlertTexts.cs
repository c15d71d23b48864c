namespace iHanoi.Api.Features.Alerts;

/// <summary>Words of the alert pages: AlertTexts.resx is Vietnamese, AlertTexts.en.resx English.</summary>
public sealed class AlertTexts
{
    private AlertTexts() { }
}
