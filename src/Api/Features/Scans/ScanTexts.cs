namespace iHanoi.Api.Features.Scans;

/// <summary>The words of the page where people read what the machine could not.</summary>
public sealed class ScanTexts
{
    private ScanTexts() { }
}
