using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace iHanoi.Api.Data;

/// <summary>The operational database. One model, two engines: each has a thin subclass and migrations.</summary>
public abstract class CityDb(DbContextOptions options) : IdentityDbContext<Person>(options)
{
    // Passkeys need schema version 3 from the application's services; design time and tests have none.
    private static readonly IServiceProvider SchemaVersion3 = new ServiceCollection()
        .Configure<IdentityOptions>(identity =>
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3
        )
        .BuildServiceProvider();

    public DbSet<Report> Reports => Set<Report>();

    public DbSet<ReportEvent> ReportEvents => Set<ReportEvent>();

    public DbSet<ReportSuggestion> ReportSuggestions => Set<ReportSuggestion>();

    public DbSet<ReportPhoto> ReportPhotos => Set<ReportPhoto>();

    public DbSet<ReportFollower> ReportFollowers => Set<ReportFollower>();

    public DbSet<Reply> Replies => Set<Reply>();

    public DbSet<PendingReport> PendingReports => Set<PendingReport>();

    public DbSet<Conversation> Conversations => Set<Conversation>();

    public DbSet<Turn> Turns => Set<Turn>();

    public DbSet<CityAlert> Alerts => Set<CityAlert>();

    public DbSet<Job> Jobs => Set<Job>();

    public DbSet<TrainingSample> TrainingSamples => Set<TrainingSample>();

    public DbSet<ModelRun> ModelRuns => Set<ModelRun>();

    public DbSet<ModelChange> ModelChanges => Set<ModelChange>();

    public DbSet<ShadowReading> ShadowReadings => Set<ShadowReading>();

    public DbSet<UploadBatch> UploadBatches => Set<UploadBatch>();

    public DbSet<UploadFile> UploadFiles => Set<UploadFile>();

    public DbSet<UploadInnerFile> UploadInnerFiles => Set<UploadInnerFile>();

    public DbSet<WebSource> WebSources => Set<WebSource>();

    public DbSet<SourceVisit> SourceVisits => Set<SourceVisit>();

    public DbSet<WebPage> WebPages => Set<WebPage>();

    public DbSet<KnowledgeGap> KnowledgeGaps => Set<KnowledgeGap>();

    public DbSet<ReportNeighbour> Neighbours => Set<ReportNeighbour>();

    public DbSet<ReportPair> ReportPairs => Set<ReportPair>();

    public DbSet<Incident> Incidents => Set<Incident>();

    public DbSet<IncidentReport> IncidentReports => Set<IncidentReport>();

    public DbSet<AlertDraft> AlertDrafts => Set<AlertDraft>();

    public DbSet<LookBack> LookBacks => Set<LookBack>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        var core = optionsBuilder.Options.FindExtension<CoreOptionsExtension>();

        if (core?.ApplicationServiceProvider is null)
        {
            optionsBuilder.UseApplicationServiceProvider(SchemaVersion3);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);

        // Sorted in the queue, so kept as its rank.
        configurationBuilder.Properties<Urgency>().HaveConversion<int>();
        configurationBuilder.Properties<WardCode>().HaveConversion<WardCodeConverter>();
        configurationBuilder.Properties<AgencyId>().HaveConversion<AgencyIdConverter>();
        configurationBuilder.Properties<ReportNumber>().HaveConversion<ReportNumberConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CityDb).Assembly);
    }
}
