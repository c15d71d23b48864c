namespace iHanoi.Api.Features.Sources;

/// <summary>The words of the pages about web sources.</summary>
public sealed class SourceTexts
{
    private SourceTexts() { }
}
