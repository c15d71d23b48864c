using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Civic.Knowledge.Curating;

/// <summary>The edit that was made, or why there is none.</summary>
public sealed record ChunkEdited(int? Edit, ChunkRefusal? Refusal);

/// <summary>A place where a chunk can be split: an offset into the version's text, and the words that would follow.</summary>
public sealed record SplitPlace(int At, string Follows);

/// <summary>
/// People correct how a version was cut. Each edit is one transaction, encodes only what it makes, and the index
/// follows before it returns. Chunks get ordinals that were never used: a cited chunk can always be opened.
/// </summary>
public interface IChunkCuration
{
    /// <summary>The edits of a version, the newest first.</summary>
    Task<IReadOnlyList<ChunkEdit>> EditsAsync(
        VersionKey version,
        CancellationToken cancellationToken
    );

    /// <summary>Starts of lines and sentences within a chunk in use; empty when there is none.</summary>
    Task<IReadOnlyList<SplitPlace>> PlacesAsync(
        VersionKey version,
        int ordinal,
        CancellationToken cancellationToken
    );

    /// <summary>Joins a chunk with the next one in use.</summary>
    Task<ChunkEdited> MergeAsync(
        VersionKey version,
        int ordinal,
        Curator by,
        CancellationToken cancellationToken
    );

    /// <param name="place">Offset into the version's text.</param>
    Task<ChunkEdited> SplitAsync(
        VersionKey version,
        int ordinal,
        int place,
        Curator by,
        CancellationToken cancellationToken
    );

    /// <summary>Takes a chunk out of the search; undo brings it back.</summary>
    Task<ChunkEdited> DisableAsync(
        VersionKey version,
        int ordinal,
        Curator by,
        CancellationToken cancellationToken
    );

    /// <summary>Null: done.</summary>
    Task<ChunkRefusal?> UndoAsync(
        VersionKey version,
        int edit,
        CancellationToken cancellationToken
    );
}
