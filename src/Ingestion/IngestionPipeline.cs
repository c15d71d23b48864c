using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Encoder;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Index;
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
    ISentenceEncoder encoder,
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
            new Sender(path, Author: null),
            cancellationToken
        );
    }

    public Task<FileResult> RunAsync(UploadedFile file, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file.Name);
        var outcome = files.Read(new FileContent(name, file.Content.ToArray()), cancellationToken);
        return RunAsync(
            outcome,
            name,
            name,
            new Sender(Origin: null, file.Author),
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
            return new FileResult(path, document.Id, FileOutcome.Unchanged, null, same.Chunks);
        }

        var prepared = await PrepareAsync(document, sender, cancellationToken);
        var written = await writer.WriteAsync(prepared, cancellationToken);
        return new FileResult(path, document.Id, written, null, prepared.Chunks.Count);
    }

    private bool IsUnchanged(SameVersion same) =>
        same.State is not StoredState.Gone && same.Model == encoder.Model;

    private async Task<PreparedDocument> PrepareAsync(
        SourceDocument document,
        Sender sender,
        CancellationToken cancellationToken
    )
    {
        var text = VersionText.Of(document.Sections);
        var chunks = chunker.Cut(document, text);
        var names = EncodeAsync(
            document.Title,
            PassageText.Names(document.TitleEn, document.Aliases),
            cancellationToken
        );
        var vectors = await Task.WhenAll(
            chunks.Select(chunk =>
                EncodeAsync(
                    document.Title,
                    PassageText.Body(chunk.HeadingPath, text.Text[chunk.Start..chunk.End]),
                    cancellationToken
                )
            )
        );

        return new PreparedDocument(
            document,
            text,
            chunks,
            new EncodedChunks(encoder.Model, await names, vectors),
            sender.Origin,
            sender.Author
        );
    }

    // Where a file came from: a path, a person, or (an upload by the operator) neither.
    private sealed record Sender(string? Origin, Curator? Author);

    private async Task<Int8Vector> EncodeAsync(
        string title,
        string text,
        CancellationToken cancellationToken
    ) => Int8Vector.From((await encoder.EncodePassageAsync(title, text, cancellationToken)).Span);
}
