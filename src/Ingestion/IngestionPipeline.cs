using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Index.Store;
using iHanoi.Ingestion.Readers;

namespace iHanoi.Ingestion;

/// <summary>
/// One file's journey: read → document → chunks → vectors → written in one transaction. The same content again
/// writes nothing; a file that gives no text says why.
/// </summary>
internal sealed class IngestionPipeline(
    FileReading files,
    IChunker chunker,
    ChunkEncoding encoding,
    KnowledgeWriter writer
)
{
    /// <summary>Reads a file of a folder; the path below the folder names a document that states no id.</summary>
    public async Task<FileResult> RunAsync(
        string path,
        string relativePath,
        CancellationToken cancellationToken
    )
    {
        var outcome = await files.ReadAsync(path, cancellationToken);
        return await RunAsync(
            outcome,
            path,
            relativePath,
            new Sender(path, Author: null, Progress: null),
            cancellationToken
        );
    }

    public Task<FileResult> RunAsync(
        UploadedFile file,
        IProgress<FileProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        progress?.Report(new FileProgress(FileStage.Reading, 0, 0));
        var name = Path.GetFileName(file.Name);
        var outcome = files.Read(new FileContent(name, file.Content.ToArray()), cancellationToken);
        return RunAsync(
            outcome,
            name,
            name,
            new Sender(Origin: null, file.Author, progress),
            cancellationToken
        );
    }

    private async Task<FileResult> RunAsync(
        ReadOutcome outcome,
        string path,
        string relativePath,
        Sender sender,
        CancellationToken cancellationToken
    )
    {
        if (outcome is ReadOutcome.Skipped { Reason: var reason })
        {
            return new FileResult(
                path,
                null,
                FileOutcome.Skipped,
                SkipReasonTable.Table.Code(reason),
                0
            );
        }

        var document = DocumentMaking.From(((ReadOutcome.Read)outcome).Draft, relativePath);

        if (writer.Same(document, sender.Author) is { } same && IsUnchanged(same))
        {
            return new FileResult(path, document.Id, FileOutcome.Unchanged, null, same.Chunks)
            {
                Version = same.Number,
            };
        }

        var prepared = await PrepareAsync(document, sender, cancellationToken);
        var written = await writer.WriteAsync(prepared, cancellationToken);
        return new FileResult(path, document.Id, written.Outcome, null, prepared.Chunks.Count)
        {
            Version = written.Number,
        };
    }

    private bool IsUnchanged(SameVersion same) =>
        same.State is not StoredState.Gone && same.Model == encoding.Model;

    private async Task<PreparedDocument> PrepareAsync(
        SourceDocument document,
        Sender sender,
        CancellationToken cancellationToken
    )
    {
        sender.Progress?.Report(new FileProgress(FileStage.Chunking, 0, 0));
        var text = VersionText.Of(document.Sections);
        var chunks = chunker.Cut(document, text);
        return new PreparedDocument(
            document,
            text,
            chunks,
            await encoding.EncodeAsync(
                StoredFacts.Of(document),
                text.Text,
                chunks,
                sender.Progress,
                cancellationToken
            ),
            sender.Origin,
            sender.Author
        );
    }

    // Where a file came from (a path, a person, or for an upload by the operator neither), and who watches it.
    private sealed record Sender(
        string? Origin,
        Curator? Author,
        IProgress<FileProgress>? Progress
    );
}
