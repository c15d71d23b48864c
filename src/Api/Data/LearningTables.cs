using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace iHanoi.Api.Data;

/// <summary>What the models learn from people, the candidates that come of it, and which one is in use.</summary>
internal sealed class LearningTables
    : IEntityTypeConfiguration<TrainingSample>,
        IEntityTypeConfiguration<ModelRun>,
        IEntityTypeConfiguration<ModelChange>,
        IEntityTypeConfiguration<ShadowReading>
{
    public void Configure(EntityTypeBuilder<TrainingSample> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasOne<Report>().WithMany().HasForeignKey(row => row.ReportId);
        builder.HasIndex(row => new { row.ReportId, row.At });
        builder.HasIndex(row => new { row.Kind, row.At });
    }

    public void Configure(EntityTypeBuilder<ModelRun> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Version).HasMaxLength(40);
        builder.Property(row => row.Comparison).HasConversion<ModelComparisonConverter>();
        builder.Ignore(row => row.IsUnderWay);
        builder.HasIndex(row => row.Version).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ModelChange> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.At);
    }

    public void Configure(EntityTypeBuilder<ShadowReading> builder)
    {
        builder.HasKey(row => new { row.ReportId, row.ModelVersion });
        builder.Property(row => row.ModelVersion).HasMaxLength(40);
        builder.HasOne<Report>().WithMany().HasForeignKey(row => row.ReportId);
    }
}
