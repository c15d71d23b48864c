using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace iHanoi.Api.Tests.Data;

/// <summary>The same promises on both engines: each engine's class opens its own fresh database.</summary>
public abstract partial class EngineTests
{
    private static readonly DateTimeOffset Noon = new(
        2026,
        11,
        25,
        12,
        0,
        0,
        WorkingCalendar.HanoiOffset
    );

    public abstract Task<CityDb> OpenAsync();

    [Fact]
    public async Task The_migrations_say_what_the_model_says()
    {
        await using var db = await OpenAsync();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
        (await db.Database.GetPendingMigrationsAsync()).ShouldBeEmpty();
        db.Model.GetEntityTypes()
            .ShouldContain(type => type.GetTableName() == "AspNetUserPasskeys");
    }

    [Fact]
    public async Task A_report_comes_back_as_it_was_and_instants_sort_and_compare()
    {
        await using var db = await OpenAsync();
        db.Reports.AddRange(
            Report("HN-261125-AAAAAA", Noon),
            Report("HN-261125-BBBBBB", Noon.AddHours(1))
        );
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        var found = await db
            .Reports.Where(r => r.DueAt > Noon.AddHours(8))
            .OrderByDescending(r => r.FiledAt)
            .Include(r => r.Suggestions)
            .ToListAsync();

        var report = found.ShouldHaveSingleItem();
        report.Number.Value.ShouldBe("HN-261125-BBBBBB");
        report.FiledAt.ShouldBe(Noon.AddHours(1));
        report.Ward.ShouldBe(new WardCode("00070"));
        report.Agency.ShouldBe(new AgencyId("so-xay-dung"));
        report.Urgency.ShouldBe(Urgency.Urgent);
        var said = report.Suggestions.ShouldHaveSingleItem();
        said.Details.Agencies[0].Reasons[0].Vi.ShouldBe("đường phố chính");
        (await db.Reports.MaxAsync(r => r.FiledAt)).ShouldBe(Noon.AddHours(1));
    }

    [Fact]
    public async Task Two_who_change_the_same_version_do_not_overwrite_each_other()
    {
        await using var first = await OpenAsync();
        first.Reports.Add(Report("HN-261125-CCCCCC", Noon));
        await first.SaveChangesAsync();
        var mine = await first.Reports.FirstAsync();
        await first.Reports.ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, 7));

        mine.Version++;
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync());
    }

    [Fact]
    public async Task A_job_is_leased_to_one_worker_and_free_again_when_the_lease_runs_out()
    {
        await using var db = await OpenAsync();
        var clock = new FakeTimeProvider(Noon);
        var queue = Queue(db, clock);
        db.Jobs.Add(
            new Job
            {
                Id = Guid.NewGuid(),
                Kind = "k",
                Subject = Guid.NewGuid(),
                DueAt = Noon,
            }
        );
        await db.SaveChangesAsync();

        var taken = await queue.TakeAsync("one", JobLane.Quick, CancellationToken.None);
        taken.ShouldNotBeNull();
        (await queue.TakeAsync("two", JobLane.Quick, CancellationToken.None)).ShouldBeNull();

        clock.Advance(TimeSpan.FromMinutes(3));
        var again = await queue.TakeAsync("two", JobLane.Quick, CancellationToken.None);
        again!.Attempts.ShouldBe(2);
        (await queue.FinishAsync(taken, CancellationToken.None)).ShouldBeFalse();
        (await queue.FinishAsync(again, CancellationToken.None)).ShouldBeTrue();
        (await queue.TakeAsync("one", JobLane.Quick, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Danger_is_taken_first_and_a_training_never_holds_up_a_report()
    {
        await using var db = await OpenAsync();
        var queue = Queue(db, new FakeTimeProvider(Noon));
        db.Jobs.AddRange(
            Job("training", JobPriority.Long, Noon.AddHours(-3)),
            Job("report", JobPriority.Report, Noon.AddHours(-2)),
            Job("danger", JobPriority.Emergency, Noon.AddHours(-1))
        );
        await db.SaveChangesAsync();

        (await TakeAsync(JobLane.Quick)).ShouldBe("danger");
        (await TakeAsync(JobLane.Quick)).ShouldBe("report");
        (await TakeAsync(JobLane.Quick)).ShouldBeNull();
        (await TakeAsync(JobLane.Slow)).ShouldBe("training");

        async Task<string?> TakeAsync(JobLane lane) =>
            (await queue.TakeAsync("one", lane, CancellationToken.None))?.Kind;
    }

    [Fact]
    public async Task A_renewed_lease_is_not_taken_by_another_worker()
    {
        await using var db = await OpenAsync();
        var clock = new FakeTimeProvider(Noon);
        var queue = Queue(db, clock);
        db.Jobs.Add(Job("training", JobPriority.Long, Noon));
        await db.SaveChangesAsync();
        var taken = await queue.TakeAsync("one", JobLane.Slow, CancellationToken.None);

        clock.Advance(TimeSpan.FromMinutes(1));
        (await queue.RenewAsync(taken!, CancellationToken.None)).ShouldBeTrue();
        clock.Advance(TimeSpan.FromMinutes(1.5));

        (await queue.TakeAsync("two", JobLane.Slow, CancellationToken.None)).ShouldBeNull();
    }

    private static JobQueue Queue(CityDb db, TimeProvider clock) =>
        new(db, Options.Create(new JobOptions()), clock);

    private static Job Job(string kind, int priority, DateTimeOffset due) =>
        new()
        {
            Id = Guid.NewGuid(),
            Kind = kind,
            Subject = Guid.NewGuid(),
            Priority = priority,
            DueAt = due,
        };

    private static Report Report(string number, DateTimeOffset filedAt)
    {
        var report = new Report
        {
            Id = Guid.CreateVersion7(filedAt),
            Number = new ReportNumber(number),
            Text = "Ổ gà",
            MaskedText = "Ổ gà",
            Language = Language.Vietnamese,
            State = ReportState.AwaitingAcceptance,
            FiledAt = filedAt,
            DueAt = filedAt.AddHours(8),
            Ward = new WardCode("00070"),
            Agency = new AgencyId("so-xay-dung"),
            Urgency = Urgency.Urgent,
        };
        report.Suggestions.Add(Suggestion(report));

        return report;
    }

    private static ReportSuggestion Suggestion(Report report) =>
        new()
        {
            Id = Guid.CreateVersion7(report.FiledAt),
            ReportId = report.Id,
            At = report.FiledAt,
            Category = Category.RoadDamage,
            CategoryProbability = 0.93,
            Urgency = Urgency.Normal,
            UrgencyProbability = 0.8,
            LegalKind = LegalKind.Report,
            LegalKindProbability = 0.99,
            IsEmergency = false,
            Abstained = false,
            Model = "m",
            ModelVersion = "1",
            Details = SuggestionDetails.None with
            {
                Agencies =
                [
                    new("so-xay-dung", 0.9, [new Bilingual("đường phố chính", "main street")]),
                ],
            },
        };
}

public sealed class SqliteEngineTests : EngineTests
{
    public override async Task<CityDb> OpenAsync()
    {
        var file = Path.Combine(Scratch.Folder("ihanoi-db-"), "city.db");
        var db = new SqliteCityDb(
            new DbContextOptionsBuilder<SqliteCityDb>()
                .UseSqlite($"Data Source={file};Default Timeout=30")
                .AddInterceptors(new SqlitePragmas())
                .Options
        );
        await db.Database.MigrateAsync();

        return db;
    }
}

public sealed class PostgresFixture : IAsyncLifetime
{
    public PostgresServer? Server { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            Server = await PostgresServer.StartAsync(CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
}

public sealed class PostgresEngineTests(PostgresFixture postgres)
    : EngineTests,
        IClassFixture<PostgresFixture>
{
    public override async Task<CityDb> OpenAsync()
    {
        Assert.SkipWhen(postgres.Server is null, PostgresServer.Missing ?? "not started");
        var connection = postgres.Server!.ConnectionString.Replace(
            "Database=postgres",
            $"Database=city_{Guid.NewGuid():N}",
            StringComparison.Ordinal
        );
        var db = new PostgresCityDb(
            new DbContextOptionsBuilder<PostgresCityDb>().UseNpgsql(connection).Options
        );
        await db.Database.MigrateAsync();

        return db;
    }
}
