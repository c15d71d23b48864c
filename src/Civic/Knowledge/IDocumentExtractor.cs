namespace iHanoi.Civic.Knowledge;

public enum ExtractionStatus
{
    Extracted,
    Skipped,
}

/// <summary>
/// A file's text in NFC, in reading order, or the plain reason why there is none. Formats without pages are one page.
/// </summary>
public sealed record ExtractedText(
    ExtractionStatus Status,
    string? Reason,
    string Text,
    IReadOnlyList<string> Pages
)
{
    /// <summary>How sure the words of scanned pages are on average, 0 to 1; null when no page was a scan.</summary>
    public double? Confidence { get; init; }

    /// <summary>Scanned pages that wait for a person and are not in the text, by number.</summary>
    public IReadOnlyList<int> PagesWaiting { get; init; } = [];
}

/// <summary>Reads one file as ingestion reads it, without keeping anything.</summary>
public interface IDocumentExtractor
{
    Task<ExtractedText> ExtractAsync(string path, CancellationToken cancellationToken);
}
