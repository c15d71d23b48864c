using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Api.Features.Chunks;

/// <summary>Which chunk or edit an act is about, as a form or a program names it; each act reads what it needs.</summary>
public sealed record ChunkPost
{
    public string? Id { get; init; }

    public int? Version { get; init; }

    public int? Ordinal { get; init; }

    /// <summary>Where to split: an offset into the version's text.</summary>
    public int? Place { get; init; }

    public int? Edit { get; init; }

    /// <summary>The part of the list to go back to.</summary>
    public int? Part { get; init; }

    internal VersionKey? Key => Id is { } id && Version is { } number ? new(id, number) : null;
}
