namespace iHanoi.Api.Features.Quality;

/// <summary>The words of the quality page.</summary>
public sealed class QualityTexts
{
    private QualityTexts() { }
}
