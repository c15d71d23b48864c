namespace iHanoi.Api.Features.Uploads;

/// <summary>The words of the way of a file into the knowledge base.</summary>
public sealed class UploadTexts
{
    private UploadTexts() { }
}
