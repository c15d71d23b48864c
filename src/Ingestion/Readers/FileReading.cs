using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers.Safety;
using iHanoi.Ingestion.Readers.Scans;
using Microsoft.Extensions.Logging;

namespace iHanoi.Ingestion.Readers;

/// <summary>Picks the reader by content first and extension second; the first that reads a file has it.</summary>
internal sealed class FileReading(
    IEnumerable<IDocumentReader> readers,
    ScanReading scans,
    ILogger<FileReading> logger
) : IFileReading
{
    private const int DeepestArchive = 1;

    private readonly IDocumentReader[] _readers = [.. readers];

    public Task<ReadOutcome> ReadAsync(string path, CancellationToken cancellationToken) =>
        DiskFile.ReadByAsync(this, path, logger, cancellationToken);

    public Task<ReadOutcome> ReadAsync(FileContent file, CancellationToken cancellationToken) =>
        ReadAsync(file, within: 0, cancellationToken);

    private async Task<ReadOutcome> ReadAsync(
        FileContent file,
        int within,
        CancellationToken cancellationToken
    ) =>
        file.Bytes.Length switch
        {
            0 => new ReadOutcome.Skipped(SkipReason.Empty),
            > DiskFile.Largest => new ReadOutcome.Skipped(SkipReason.TooBig),
            _ when FileSafety.ReasonAgainst(file, cancellationToken) is { } reason =>
                new ReadOutcome.Skipped(reason),
            _ when ArchiveEntries.IsArchive(file) => await ReadAllAsync(
                file,
                within,
                cancellationToken
            ),
            _ => await ReadWithAsync(
                Array.Find(_readers, reader => reader.Reads(file)),
                file,
                cancellationToken
            ),
        };

    // An archive may hold an archive; one that goes deeper is made to waste time.
    private async Task<ReadOutcome> ReadAllAsync(
        FileContent archive,
        int within,
        CancellationToken cancellationToken
    )
    {
        if (within > DeepestArchive || ArchiveEntries.HasTooMany(archive))
        {
            return new ReadOutcome.Skipped(SkipReason.Hostile);
        }

        var read = new List<ReadEntry>();

        foreach (var entry in ArchiveEntries.Of(archive))
        {
            var outcome = entry.Reason is { } reason
                ? new ReadOutcome.Skipped(reason)
                : await ReadAsync(
                    new FileContent(entry.Name, entry.Bytes),
                    within + 1,
                    cancellationToken
                );
            read.Add(new ReadEntry(entry.Name, outcome));
        }

        return read is []
            ? new ReadOutcome.Skipped(SkipReason.Empty)
            : new ReadOutcome.Several(read);
    }

    private async Task<ReadOutcome> ReadWithAsync(
        IDocumentReader? reader,
        FileContent file,
        CancellationToken cancellationToken
    )
    {
        if (reader is null)
        {
            return new ReadOutcome.Skipped(SkipReason.Unsupported);
        }

        try
        {
            var outcome = reader.Read(file, cancellationToken) switch
            {
                ReadOutcome.Read { Draft.Scan: { } scan } => await scans.CompleteAsync(
                    file,
                    scan,
                    cancellationToken
                ),
                var read => read,
            };

            return outcome is ReadOutcome.Read { Draft: var draft } && !Says(draft)
                ? new ReadOutcome.Skipped(SkipReason.Empty)
                : outcome;
        }
        // Format libraries throw whatever a broken file makes them trip over; the run goes on.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            logger.FileDamaged(e, file.Path);
            return new ReadOutcome.Skipped(
                e is OutOfMemoryException ? SkipReason.ReaderStopped : SkipReason.Damaged
            );
        }
    }

    private static bool Says(DocumentDraft draft) =>
        draft.Scan is { Waiting: not [] }
        || draft.Sections.Any(section => section.Text.Any(char.IsLetterOrDigit));
}
