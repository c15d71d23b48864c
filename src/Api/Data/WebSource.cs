using iHanoi.Civic.Knowledge.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace iHanoi.Api.Data;

/// <summary>A feed or sitemap whose pages the product keeps up with. What they say becomes drafts of who added it.</summary>
public sealed class WebSource
{
    public required Guid Id { get; init; }

    public required string Address { get; init; }

    public required SourceKind Kind { get; set; }

    /// <summary>As the feed names itself; null: it does not.</summary>
    public string? Title { get; set; }

    public required string PersonId { get; init; }

    public required string PersonName { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    public required VisitPace Pace { get; set; }

    public bool IsPaused { get; set; }

    public required DateTimeOffset NextVisitAt { get; set; }

    /// <summary>The visit that is promised or under way; null: none. There is never a second.</summary>
    public Guid? VisitId { get; set; }
}

/// <summary>One visit to a source. Its counts are of pages, and are written together with the page's own row.</summary>
public sealed class SourceVisit
{
    public required Guid Id { get; init; }

    public required Guid SourceId { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required VisitState State { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>How often a worker began with it.</summary>
    public int Attempts { get; set; }

    /// <summary>Why the list could not be read, with the HTTP status where one came.</summary>
    public SourceTrouble? Trouble { get; set; }

    public int? Status { get; set; }

    /// <summary>Pages that the source lists.</summary>
    public int Listed { get; set; }

    public int New { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Robots { get; set; }

    public int Failed { get; set; }

    public int Gone { get; set; }

    public int Done => New + Changed + Unchanged + Robots + Failed + Gone;

    public bool IsOver => State is not (VisitState.Waiting or VisitState.Running);
}

/// <summary>A page of a source: what its server said last, and the document that was made of it.</summary>
public sealed class WebPage
{
    public required Guid Id { get; init; }

    public required Guid SourceId { get; init; }

    public required string Address { get; init; }

    public string? Title { get; set; }

    /// <summary>False: the source listed it once and does no more. Nothing is deleted for it.</summary>
    public bool IsListed { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    public string? ETag { get; set; }

    public DateTimeOffset? LastModified { get; set; }

    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>When its content was last seen: read, or said to be unchanged.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    public PageOutcome Outcome { get; set; }

    /// <summary>Code of a <see cref="SourceTrouble"/> or a <see cref="iHanoi.Civic.Knowledge.SkipReason"/>.</summary>
    public string? Reason { get; set; }

    public int? Status { get; set; }

    public string? ContentHash { get; set; }

    public string? DocumentId { get; set; }

    public int? Version { get; set; }

    /// <summary>The visit that dealt with it last: taken up again, a visit goes on where it was.</summary>
    public Guid? VisitId { get; set; }
}

internal sealed class SourceTables
    : IEntityTypeConfiguration<WebSource>,
        IEntityTypeConfiguration<SourceVisit>,
        IEntityTypeConfiguration<WebPage>
{
    private const int LongestAddress = 2000;

    public void Configure(EntityTypeBuilder<WebSource> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Address).HasMaxLength(LongestAddress);
        builder.Property(row => row.Title).HasMaxLength(300);
        builder.HasIndex(row => row.Address).IsUnique();
        // Of two that ask for a visit at once, one is told that it is under way.
        builder.Property(row => row.VisitId).IsConcurrencyToken();
        builder.HasIndex(row => row.NextVisitAt);
    }

    public void Configure(EntityTypeBuilder<SourceVisit> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.Done);
        builder.Ignore(row => row.IsOver);
        builder.HasOne<WebSource>().WithMany().HasForeignKey(row => row.SourceId);
        builder.HasIndex(row => new { row.SourceId, row.AskedAt });
    }

    public void Configure(EntityTypeBuilder<WebPage> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Address).HasMaxLength(LongestAddress);
        builder.Property(row => row.Title).HasMaxLength(300);
        builder.Property(row => row.ETag).HasMaxLength(1000);
        builder.Property(row => row.Reason).HasMaxLength(40);
        builder.Property(row => row.ContentHash).HasMaxLength(64);
        builder.Property(row => row.DocumentId).HasMaxLength(500);
        builder.HasOne<WebSource>().WithMany().HasForeignKey(row => row.SourceId);
        builder.HasIndex(row => new { row.SourceId, row.Address }).IsUnique();
    }
}
