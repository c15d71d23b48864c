using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace iHanoi.Api.Data;

internal sealed class ReportTable : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Ignore(report => report.Point);
        builder.Property(report => report.Version).IsConcurrencyToken();
        builder.Property(report => report.Number).HasMaxLength(20);
        builder.HasIndex(report => report.Number).IsUnique();
        builder.HasIndex(report => report.IdempotencyKey).IsUnique();
        builder.HasIndex(report => new { report.State, report.DueAt });
        builder.HasIndex(report => report.CitizenId);
        builder.HasIndex(report => report.FiledAt);
        builder.HasIndex(report => new { report.Agency, report.AcceptedAt });
        builder.HasMany(report => report.Events).WithOne().HasForeignKey(e => e.ReportId);
        builder.HasMany(report => report.Suggestions).WithOne().HasForeignKey(s => s.ReportId);
        builder.HasMany(report => report.Photos).WithOne().HasForeignKey(p => p.ReportId);
        builder.HasMany(report => report.Replies).WithOne().HasForeignKey(r => r.ReportId);
        builder.HasMany(report => report.Followers).WithOne().HasForeignKey(f => f.ReportId);
        builder
            .HasOne(report => report.Contact)
            .WithOne()
            .HasForeignKey<ReportContact>(contact => contact.ReportId);
    }
}

internal sealed class ReportContactTable : IEntityTypeConfiguration<ReportContact>
{
    public void Configure(EntityTypeBuilder<ReportContact> builder) =>
        builder.ToTable("ReportContacts").HasKey(contact => contact.ReportId);
}

/// <summary>Keys are made by the product (Guid v7), never by the database.</summary>
internal sealed class ReportPartTables
    : IEntityTypeConfiguration<ReportEvent>,
        IEntityTypeConfiguration<ReportPhoto>,
        IEntityTypeConfiguration<Reply>,
        IEntityTypeConfiguration<ReportFollower>,
        IEntityTypeConfiguration<ReportSuggestion>
{
    public void Configure(EntityTypeBuilder<ReportEvent> builder) =>
        builder.Property(row => row.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<ReportPhoto> builder) =>
        builder.Property(row => row.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<Reply> builder) =>
        builder.Property(row => row.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<ReportFollower> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(20);
        builder.HasIndex(row => row.Number).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ReportSuggestion> builder)
    {
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Details).HasConversion<SuggestionDetailsConverter>();
        builder.HasIndex(row => new { row.ReportId, row.At });
    }
}
