using System.Security.Cryptography;
using System.Text.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Demo;

/// <summary>
/// Sample reports in every state, told through the same filing and state machine as real ones, each marked
/// as a sample. Their suggestions come from the real classifier, by the jobs that filing leaves.
/// </summary>
internal sealed class SampleLife(
    CityDb db,
    UserManager<Person> people,
    ProductFolders folders,
    TimeProvider time,
    SampleTelling telling
)
{
    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Reports.AnyAsync(report => report.IsSample, cancellationToken))
        {
            return;
        }

        var ids = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var person in DemoPeople.All)
        {
            ids[person.Email] = (await people.FindByNameAsync(person.Email))!.Id;
        }

        var now = time.GetUtcNow();

        foreach (
            var story in await ReadAsync(
                "reports.json",
                SampleJson.Default.ListSampleStory,
                cancellationToken
            )
        )
        {
            await telling.TellAsync(story, now, ids, cancellationToken);
        }

        foreach (
            var alert in await ReadAsync(
                "alerts.json",
                SampleJson.Default.ListSampleAlert,
                cancellationToken
            )
        )
        {
            db.Alerts.Add(Alert(alert, now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<T>> ReadAsync<T>(
        string name,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<List<T>> type,
        CancellationToken cancellationToken
    )
    {
        await using var file = File.OpenRead(Path.Combine(folders.Root, "data", "samples", name));
        return await JsonSerializer.DeserializeAsync(file, type, cancellationToken) ?? [];
    }

    private static CityAlert Alert(SampleAlert alert, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(now),
            TitleVi = alert.TitleVi,
            TitleEn = alert.TitleEn,
            TextVi = alert.TextVi,
            TextEn = alert.TextEn,
            Wards = [.. alert.Wards],
            From = now.AddHours(-alert.StartedHoursAgo),
            Until = now.AddHours(alert.LastsHours),
            Tone = alert.Tone is "danger" ? Tone.Danger : Tone.Warning,
            Source = alert.Source,
            IsSample = true,
        };
}

/// <summary>Tells one story: files it at its hour, then walks it step by step.</summary>
internal sealed class SampleTelling(
    CityDb db,
    CityPorts ports,
    ContactVault contacts,
    WorkingCalendar calendar,
    SlaPolicy policy
)
{
    private const string Official = "minh@ihanoi.example";

    public async Task TellAsync(
        SampleStory story,
        DateTimeOffset now,
        IReadOnlyDictionary<string, string> ids,
        CancellationToken cancellationToken
    )
    {
        var clock = new StoryClock { Now = now.AddHours(-story.HoursAgo) };
        var life = new ReportLife(calendar, policy, clock);
        using var bell = new JobBell(clock);
        var filing = new Filing(
            db,
            ports,
            contacts,
            new Clockwork(clock, calendar, policy, life),
            bell
        );
        var citizen = story.Citizen is { } email ? ids[email] : null;
        var (report, isNew) = await filing.FileAsync(
            new NewReport(story.Text, LanguageDetector.Detect(story.Text))
            {
                Place = story.Place,
                Point = FileReport.PointOf(story.Latitude, story.Longitude),
                Name = story.Name,
                Contact = story.Contact,
                CitizenId = citizen,
                IdempotencyKey = $"sample:{story.Key}",
                IsSample = true,
            },
            pending: null,
            cancellationToken
        );

        if (!isNew)
        {
            return;
        }

        foreach (var step in story.Steps)
        {
            clock.Now = report.FiledAt.AddHours(step.After);
            Walk(report, step, life, ids[Official], citizen, clock.Now);
        }

        Follow(report, story.Followers);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Walk(
        Report report,
        SampleStep step,
        ReportLife life,
        string official,
        string? citizen,
        DateTimeOffset at
    )
    {
        var act = new Act(official, step.Note);
        report.OfficialId ??= step.Act is "confirm" or "contest" or "transfer" ? null : official;

        var moved = step.Act switch
        {
            "accept" => Accept(report, step, life, act),
            "start" => life.TryMove(report, ReportState.InProgress, act),
            "ask" => life.TryMove(report, ReportState.NeedsInformation, act),
            "extend" => life.TryMove(report, ReportState.ExtensionAsked, act),
            "transfer" => Transfer(report, step, life, act),
            "refuse" => Refuse(report, step, life, act),
            "reply" => Reply(report, step, life, official, at),
            "fixed" => life.TryMove(report, ReportState.Fixed, act)
                && life.TryMove(report, ReportState.AwaitingConfirmation, new Act(official)),
            "confirm" => life.TryMove(report, ReportState.Closed, new Act(citizen, step.Note)),
            "contest" => life.TryMove(report, ReportState.Reopened, new Act(citizen, step.Note)),
            _ => false,
        };

        if (!moved)
        {
            throw new InvalidDataException($"data/samples/reports.json: {step.Act}");
        }
    }

    private static bool Accept(Report report, SampleStep step, ReportLife life, Act act)
    {
        report.Category = Categories.Table.Parse(step.Category!);
        report.Urgency = Urgencies.Table.Parse(step.Urgency!);
        report.LegalKind = LegalKind.Report;
        report.Ward = step.Ward is { } ward ? new WardCode(ward) : null;
        life.Note(report, ReportEventKind.AgencyChanged, null, step.Agency, act);
        report.Agency = new AgencyId(step.Agency!);
        report.IsPublic = true;

        return life.TryMove(report, ReportState.Accepted, act);
    }

    private static bool Transfer(Report report, SampleStep step, ReportLife life, Act act)
    {
        var moved = life.TryMove(report, ReportState.Transferred, act);
        life.Note(report, ReportEventKind.AgencyChanged, report.Agency?.Value, step.Agency, act);
        report.Agency = new AgencyId(step.Agency!);

        return moved;
    }

    private static bool Refuse(Report report, SampleStep step, ReportLife life, Act act)
    {
        report.RefusedBecause = RefusalReasons.Table.Parse(step.Reason!);
        return life.TryMove(report, ReportState.Refused, act);
    }

    private static bool Reply(
        Report report,
        SampleStep step,
        ReportLife life,
        string official,
        DateTimeOffset at
    )
    {
        report.Replies.Add(
            new Reply
            {
                Id = Guid.CreateVersion7(at),
                ReportId = report.Id,
                Text = step.Text!,
                OfficialId = official,
                SavedAt = at,
                SentAt = at,
            }
        );
        return life.TryMove(report, ReportState.Answered, new Act(official));
    }

    private static void Follow(Report report, int followers)
    {
        for (var i = 1; i <= followers; i++)
        {
            var at = report.FiledAt.AddMinutes(20 * i);
            report.Followers.Add(
                new ReportFollower
                {
                    Id = Guid.CreateVersion7(at),
                    ReportId = report.Id,
                    Number = ReportNumber.Create(at, RandomNumberGenerator.GetBytes(6)),
                    At = at,
                }
            );
        }
    }
}
