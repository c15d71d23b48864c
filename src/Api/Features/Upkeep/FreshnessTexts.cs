namespace iHanoi.Api.Features.Upkeep;

/// <summary>The words of the freshness board.</summary>
public sealed class FreshnessTexts
{
    private FreshnessTexts() { }
}
