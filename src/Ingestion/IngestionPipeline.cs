using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Chunking;
using iHanoi.Ingestion.Index.Store;
using iHanoi.Ingestion.Readers;

namespace iHanoi.Ingestion;

/// <summary>
/// One file's journey: read → document → chunks → vectors → written in one transaction. The same content again
/// writes nothing; a file that gives no text says why.
/// </summary>
internal sealed class IngestionPipeline(
    RememberedReading files,
    IChunker chunker,
    ChunkEncoding encoding,
    KnowledgeWriter writer,
    KnownFiles known
)
{
    /// <summary>
    /// Reads a file of a folder, unless it is known by its bytes; the path below the folder names a document that states no id.
    /// </summary>
    public async Task<FileResult> RunAsync(Sender sender, CancellationToken cancellationToken)
    {
        var path = sender.Path;
        // What is stated beside a file is no part of its bytes.
        var hash = sender.Wards is { Count: > 0 }
            ? null
            : await KnownFiles.HashAsync(path, cancellationToken);

        if (hash is not null && known.Find(sender, hash, encoding.Model) is { } unchanged)
        {
            return unchanged;
        }

        var outcome = await files.ReadAsync(path, cancellationToken);
        var result = await RunAsync(outcome, sender, cancellationToken);

        // A file that was written to meanwhile is read again next time.
        if (hash is not null && hash == await KnownFiles.HashAsync(path, cancellationToken))
        {
            await known.KeepAsync(sender, hash, result, cancellationToken);
        }

        return result;
    }

    public async Task<FileResult> RunAsync(
        UploadedFile file,
        IProgress<FileProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        progress?.Report(new FileProgress(FileStage.Reading, 0, 0));
        var name = Path.GetFileName(file.Name);
        var outcome = await files.ReadAsync(
            new FileContent(name, file.Content.ToArray()),
            cancellationToken
        );
        var sender = new Sender(name, name, Origin: null, file.Author)
        {
            Progress = progress,
            Web = file.Web,
            Wards = file.Wards,
        };
        return await RunAsync(outcome, sender, cancellationToken);
    }

    /// <summary>A scan of which a person has read a page: the same file says more than before.</summary>
    public Task<FileResult> RunAsync(KeptScan kept, CancellationToken cancellationToken) =>
        WriteAsync(DocumentDraft.Of(kept.File), kept.Sender, cancellationToken);

    private async Task<FileResult> RunAsync(
        ReadOutcome outcome,
        Sender sender,
        CancellationToken cancellationToken
    ) =>
        outcome switch
        {
            ReadOutcome.Skipped { Reason: var reason } => Skipped(sender, reason),
            ReadOutcome.Read { Draft: var draft } => await WriteAsync(
                draft,
                sender,
                cancellationToken
            ),
            ReadOutcome.Several { Entries: var entries } => await RunAllAsync(
                entries,
                sender,
                cancellationToken
            ),
            _ => throw new InvalidOperationException($"Nothing to write for {outcome}."),
        };

    private async Task<FileResult> RunAllAsync(
        IReadOnlyList<ReadEntry> entries,
        Sender archive,
        CancellationToken cancellationToken
    )
    {
        var inside = new List<FileResult>();

        foreach (var entry in entries)
        {
            var sender = archive.Inside(entry.Name);
            inside.Add(await RunAsync(entry.Outcome, sender, cancellationToken));
        }

        return FileResult.OfArchive(archive.Path, inside);
    }

    private async Task<FileResult> WriteAsync(
        DocumentDraft draft,
        Sender sender,
        CancellationToken cancellationToken
    )
    {
        var document = DocumentMaking.From(draft, sender);

        if (draft.Scan is { Hash.Length: > 0 } scan)
        {
            await files.KeepAsync(new KeptScan(document.Id, scan, sender), cancellationToken);
        }

        var result = draft.Sections is []
            ? Skipped(sender, SkipReason.ScanUnclear)
            : await WriteAsync(document, sender, cancellationToken);

        return result with
        {
            ContentHash = document.ContentHash,
            Confidence = draft.Scan?.Confidence,
            PagesWaiting = draft.Scan?.Waiting ?? [],
        };
    }

    /// <summary>A document that came from no file.</summary>
    public async Task<FileResult> WriteAsync(
        SourceDocument document,
        Sender sender,
        CancellationToken cancellationToken
    )
    {
        var path = sender.Path;

        if (sender.Web?.KnownHash == document.ContentHash)
        {
            return new FileResult(path, document.Id, FileOutcome.Unchanged, null, 0);
        }

        if (writer.Same(document, sender.Author) is { } same && same.IsUnchangedFor(encoding.Model))
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

    private static FileResult Skipped(Sender sender, SkipReason reason) =>
        new(sender.Path, null, FileOutcome.Skipped, SkipReasonTable.Table.Code(reason), 0);

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
        )
        {
            NeverWaits = sender.NeverWaits,
        };
    }
}
