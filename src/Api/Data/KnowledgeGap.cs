using iHanoi.Civic.Knowledge.Gaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace iHanoi.Api.Data;

/// <summary>
/// What a curator decided about a group of questions. The group itself is found anew at each look; it is known again
/// by the question it was decided on.
/// </summary>
public sealed class KnowledgeGap
{
    public required Guid Id { get; init; }

    /// <summary>Masked, as every question is before it is stored.</summary>
    public required string Question { get; init; }

    public GapState State { get; set; }

    public GapClosing? Because { get; set; }

    public required string PersonId { get; set; }

    public required string PersonName { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }
}

internal sealed class GapTable : IEntityTypeConfiguration<KnowledgeGap>
{
    public void Configure(EntityTypeBuilder<KnowledgeGap> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Question).HasMaxLength(2000);
    }
}
