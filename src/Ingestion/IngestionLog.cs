using Microsoft.Extensions.Logging;

namespace iHanoi.Ingestion;

internal static partial class IngestionLog
{
    [LoggerMessage(EventId = 2101, Level = LogLevel.Warning, Message = "Cannot read {Path}")]
    internal static partial void FileUnreadable(this ILogger logger, Exception reason, string path);

    [LoggerMessage(EventId = 2102, Level = LogLevel.Warning, Message = "Damaged file {Path}")]
    internal static partial void FileDamaged(this ILogger logger, Exception reason, string path);

    [LoggerMessage(
        EventId = 2103,
        Level = LogLevel.Information,
        Message = "Ingested: {Written} written, {Unchanged} unchanged, {Deleted} withdrawn, {Skipped} skipped"
    )]
    internal static partial void Ingested(
        this ILogger logger,
        int written,
        int unchanged,
        int deleted,
        int skipped
    );

    [LoggerMessage(
        EventId = 2104,
        Level = LogLevel.Information,
        Message = "Index {Version} holds {Documents} documents in {Chunks} chunks, and {Cases} past cases"
    )]
    internal static partial void IndexReady(
        this ILogger logger,
        string version,
        int documents,
        int chunks,
        int cases
    );

    [LoggerMessage(
        EventId = 2105,
        Level = LogLevel.Warning,
        Message = "Qdrant answered {Status}; try {Number} failed, once more"
    )]
    internal static partial void QdrantTriedAgain(
        this ILogger logger,
        Grpc.Core.StatusCode status,
        int number
    );

    [LoggerMessage(
        EventId = 2106,
        Level = LogLevel.Information,
        Message = "{Collection} follows the knowledge database up to {Generation}"
    )]
    internal static partial void QdrantFollows(
        this ILogger logger,
        string collection,
        long generation
    );

    [LoggerMessage(
        EventId = 2107,
        Level = LogLevel.Warning,
        Message = "The reading process died of {Path}; it was left out"
    )]
    internal static partial void ReaderDied(this ILogger logger, string path);

    [LoggerMessage(
        EventId = 2108,
        Level = LogLevel.Warning,
        Message = "Reading {Path} took longer than {Deadline}; its process was ended and the file left out"
    )]
    internal static partial void ReaderTooSlow(this ILogger logger, string path, TimeSpan deadline);

    [LoggerMessage(
        EventId = 2109,
        Level = LogLevel.Warning,
        Message = "Segment {Path} is damaged; its documents are counted again"
    )]
    internal static partial void SegmentDamaged(this ILogger logger, Exception reason, string path);

    [LoggerMessage(
        EventId = 2110,
        Level = LogLevel.Warning,
        Message = "Cannot write the index to {Path}; the next start counts again"
    )]
    internal static partial void SegmentNotSaved(
        this ILogger logger,
        Exception reason,
        string path
    );

    [LoggerMessage(
        EventId = 2111,
        Level = LogLevel.Error,
        Message = "Cannot make the index of candidate {DocumentId}, version {Version}"
    )]
    internal static partial void CandidateNotMade(
        this ILogger logger,
        Exception reason,
        string documentId,
        int version
    );
}
