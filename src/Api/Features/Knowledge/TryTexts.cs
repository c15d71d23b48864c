namespace iHanoi.Api.Features.Knowledge;

/// <summary>The words of the page where searches are compared.</summary>
public sealed class TryTexts
{
    private TryTexts() { }
}
