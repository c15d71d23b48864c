namespace iHanoi.Api.Features.Gaps;

/// <summary>The words of the list of what is missing.</summary>
public sealed class GapTexts
{
    private GapTexts() { }
}
