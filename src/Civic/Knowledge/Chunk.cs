using iHanoi.Civic.Knowledge.Curating;

namespace iHanoi.Civic.Knowledge;

/// <summary>
/// A stored piece of one version of a document. <see cref="Start"/> and <see cref="End"/> are offsets into
/// the version's text, so that a citation opens exactly what it quoted.
/// </summary>
public sealed record Chunk
{
    /// <summary>"&lt;document&gt;@&lt;version&gt;#&lt;ordinal&gt;".</summary>
    public required string Id { get; init; }

    public required string DocumentId { get; init; }

    public required int Version { get; init; }

    public required int Ordinal { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> HeadingPath { get; init; }

    public required string Text { get; init; }

    public int? Page { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    public int Tokens { get; init; }

    /// <summary>Only what is in use is searched; the rest can still be opened.</summary>
    public ChunkUse Use { get; init; }
}
