using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace iHanoi.Api.Data;

/// <summary>Who lives beside whom, which pairs were found, and the incidents they form.</summary>
internal sealed class IncidentTables
    : IEntityTypeConfiguration<ReportNeighbour>,
        IEntityTypeConfiguration<ReportPair>,
        IEntityTypeConfiguration<Incident>,
        IEntityTypeConfiguration<IncidentReport>,
        IEntityTypeConfiguration<AlertDraft>
{
    public void Configure(EntityTypeBuilder<ReportNeighbour> builder)
    {
        builder.HasKey(row => new { row.ReportId, row.Key });
        builder.Property(row => row.Key).HasMaxLength(120);
        builder.HasOne<Report>().WithMany().HasForeignKey(row => row.ReportId);
        builder.HasIndex(row => new
        {
            row.Key,
            row.Kind,
            row.At,
        });
    }

    public void Configure(EntityTypeBuilder<ReportPair> builder)
    {
        builder.HasKey(row => new { row.ReportId, row.OtherId });
        builder.Property(row => row.Reasons).HasConversion<ReasonsConverter, ReasonsComparer>();
        builder.HasOne<Report>().WithMany().HasForeignKey(row => row.ReportId);
        builder.HasOne<Report>().WithMany().HasForeignKey(row => row.OtherId);
    }

    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => row.LastAt);
        builder.HasMany(row => row.Reports).WithOne().HasForeignKey(row => row.IncidentId);
    }

    public void Configure(EntityTypeBuilder<IncidentReport> builder)
    {
        builder.HasKey(row => row.ReportId);
        builder.Property(row => row.ReportId).ValueGeneratedNever();
        builder.HasOne<Report>().WithMany().HasForeignKey(row => row.ReportId);
    }

    public void Configure(EntityTypeBuilder<AlertDraft> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.HasIndex(row => new { row.State, row.At });
        builder.Property(row => row.Weeks).HasDefaultValue(SuddenCluster.MostWeeks);
    }
}
