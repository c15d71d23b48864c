using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Chunking;

namespace iHanoi.Ingestion.Readers;

/// <summary>The readers alone, for whoever wants a file's text and nothing kept.</summary>
internal sealed class DocumentExtractor(IFileReading files) : IDocumentExtractor
{
    public async Task<ExtractedText> ExtractAsync(
        string path,
        CancellationToken cancellationToken
    ) => Extracted(await files.ReadAsync(path, cancellationToken));

    private static ExtractedText Extracted(ReadOutcome outcome) =>
        outcome switch
        {
            ReadOutcome.Skipped { Reason: var reason } => Skipped(reason),
            ReadOutcome.Read { Draft: { Sections: [], Scan: { } scan } } => Skipped(
                SkipReason.ScanUnclear
            ) with
            {
                Confidence = scan.Confidence,
                PagesWaiting = scan.Waiting,
            },
            ReadOutcome.Read { Draft: var draft } => Extracted(draft),
            ReadOutcome.Several { Entries: var entries } => Extracted(entries),
            _ => throw new InvalidOperationException($"No text for {outcome}."),
        };

    private static ExtractedText Skipped(SkipReason reason) =>
        new(ExtractionStatus.Skipped, SkipReasonTable.Table.Code(reason), "", []);

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
        )
        {
            Confidence = draft.Scan?.Confidence,
            PagesWaiting = draft.Scan?.Waiting ?? [],
        };
    }

    // One after the other, each under its name. An archive of which nothing could be read is skipped for the first reason.
    private static ExtractedText Extracted(IReadOnlyList<ReadEntry> entries)
    {
        var read = entries.Select(entry => (entry.Name, Text: Extracted(entry.Outcome))).ToArray();
        var texts = read.Where(entry => entry.Text.Status is ExtractionStatus.Extracted).ToArray();

        return texts is []
            ? read[0].Text
            : new ExtractedText(
                ExtractionStatus.Extracted,
                null,
                string.Join("\n\n", texts.Select(entry => $"# {entry.Name}\n\n{entry.Text.Text}")),
                [.. texts.SelectMany(entry => entry.Text.Pages)]
            );
    }
}
