using iHanoi.Civic.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace iHanoi.Api.Data;

/// <summary>Files that one person offered to the knowledge base at one time.</summary>
public sealed class UploadBatch
{
    public required Guid Id { get; init; }

    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Codes of the wards that its files are of, as the person stated; none: as each file says.</summary>
    public List<string> Wards { get; init; } = [];

    public List<UploadFile> Files { get; init; } = [];
}

/// <summary>
/// One offered file. Its bytes lie in the content-addressed folder before this row is written, and stay there: they
/// are the original of the version that was made of them.
/// </summary>
public sealed class UploadFile
{
    public required Guid Id { get; init; }

    public required Guid BatchId { get; init; }

    /// <summary>Its place in the batch, from 0.</summary>
    public required int Place { get; init; }

    public required string Name { get; init; }

    public required long Bytes { get; init; }

    /// <summary>SHA-256 of the bytes; null when they were not worth keeping (empty, too big).</summary>
    public string? Hash { get; init; }

    public FileStage Stage { get; set; }

    /// <summary>Chunks embedded, of <see cref="Total"/>.</summary>
    public int Done { get; set; }

    public int Total { get; set; }

    /// <summary>How often a worker began with it. A file that kills its worker is given up.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EmbeddingAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public FileOutcome? Outcome { get; set; }

    /// <summary>Code of a <see cref="SkipReason"/> or a <see cref="FileFailure"/>.</summary>
    public string? Reason { get; set; }

    public string? DocumentId { get; set; }

    public int? Version { get; set; }

    public int Chunks { get; set; }

    /// <summary>The files of an archive, when they were asked for; none for any other file.</summary>
    public List<UploadInnerFile> Inside { get; init; } = [];
}

internal sealed class UploadTables
    : IEntityTypeConfiguration<UploadBatch>,
        IEntityTypeConfiguration<UploadFile>,
        IEntityTypeConfiguration<UploadInnerFile>
{
    public void Configure(EntityTypeBuilder<UploadBatch> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.At);
        builder.HasMany(row => row.Files).WithOne().HasForeignKey(file => file.BatchId);
    }

    public void Configure(EntityTypeBuilder<UploadFile> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(200);
        builder.Property(row => row.Hash).HasMaxLength(64);
        builder.HasIndex(row => row.Hash);
        builder.HasIndex(row => new { row.DocumentId, row.Version });
        builder.HasMany(row => row.Inside).WithOne().HasForeignKey(inner => inner.FileId);
    }

    public void Configure(EntityTypeBuilder<UploadInnerFile> builder)
    {
        builder.HasKey(row => new { row.FileId, row.Place });
        builder.Property(row => row.Place).ValueGeneratedNever();
    }
}
