namespace iHanoi.Api.Features.Publishing;

/// <summary>The words of the way from a draft to an answer.</summary>
public sealed class PublishingTexts
{
    private PublishingTexts() { }
}
