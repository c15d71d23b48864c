namespace iHanoi.Ingestion.Sources;

/// <summary>Which kinds of answer are read as documents, by the extension that their reader knows.</summary>
internal static class PageFormats
{
    private const string Word =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Sheet =
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Null: not read. A server that says nothing is taken to send a page.</summary>
    public static string? ExtensionOf(string? mediaType) =>
        mediaType?.ToLowerInvariant() switch
        {
            null or "text/html" or "application/xhtml+xml" => ".html",
            "application/pdf" => ".pdf",
            "text/plain" => ".txt",
            "text/markdown" => ".md",
            "application/msword" => ".doc",
            "application/rtf" or "text/rtf" => ".rtf",
            Word => ".docx",
            Sheet => ".xlsx",
            "application/vnd.oasis.opendocument.text" => ".odt",
            _ => null,
        };
}
