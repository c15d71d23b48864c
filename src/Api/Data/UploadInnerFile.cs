using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Data;

/// <summary>What became of one file of an offered archive. Archives within archives are there as their files.</summary>
public sealed class UploadInnerFile
{
    public required Guid FileId { get; init; }

    /// <summary>Its place in the archive, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>Its path in the archive.</summary>
    public required string Name { get; init; }

    public required FileOutcome Outcome { get; init; }

    /// <summary>Code of a <see cref="SkipReason"/>.</summary>
    public string? Reason { get; init; }

    public string? DocumentId { get; init; }

    public int? Version { get; init; }

    public int Chunks { get; init; }
}
