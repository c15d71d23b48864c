using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Chunking;

namespace iHanoi.Ingestion.Readers;

/// <summary>The readers alone, for whoever wants a file's text and nothing kept.</summary>
internal sealed class DocumentExtractor(FileReading files) : IDocumentExtractor
{
    public async Task<ExtractedText> ExtractAsync(
        string path,
        CancellationToken cancellationToken
    ) =>
        await files.ReadAsync(path, cancellationToken) switch
        {
            ReadOutcome.Skipped { Reason: var reason } => new ExtractedText(
                ExtractionStatus.Skipped,
                SkipReasonTable.Table.Code(reason),
                "",
                []
            ),
            ReadOutcome.Read { Draft: var draft } => Extracted(draft),
            var other => throw new InvalidOperationException($"No text for {other}."),
        };

    private static ExtractedText Extracted(DocumentDraft draft)
    {
        var title = draft.Title is { Length: > 0 } stated ? $"# {stated}\n\n" : "";
        string[] pages =
        [
            .. draft
                .Sections.GroupBy(section => section.Page)
                .Select(page => VersionText.Of([.. page]).Text.TrimEnd()),
        ];

        return new ExtractedText(
            ExtractionStatus.Extracted,
            null,
            (title + VersionText.Of(draft.Sections).Text).TrimEnd(),
            pages
        );
    }
}
