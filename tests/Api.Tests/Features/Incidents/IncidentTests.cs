using System.Net.Http.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Incidents;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Tests.Features.Incidents;

/// <summary>Reports of one thing are gathered, can be taken out, and a sudden many is told to an official.</summary>
public sealed class IncidentTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    private const double Lat = 21.0341;
    private const double Lng = 105.8520;
    private static readonly (double Lat, double Lng) ThanhXuan = (20.9995, 105.8046);

    private static readonly string[] Tellings =
    [
        "Cống trước số 18 phố Hàng Bạc bị tắc, nước đen tràn lên vỉa hè từ sáng nay.",
        "Cống trước số 18 phố Hàng Bạc bị tắc, nước đen tràn lên vỉa hè, hôi lắm.",
        "cong truoc so 18 pho Hang Bac bi tac, nuoc den tran len via he tu sang nay",
    ];

    [Fact]
    public async Task Tellings_of_one_thing_form_an_incident_and_a_person_may_take_one_out()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        var ids = new List<Guid>();

        foreach (var text in Tellings)
        {
            ids.Add(await FileAsync(text));
            await GatheredAsync(ids[^1]);
        }

        var members = await MembersAsync(ids);
        members.Select(member => member.IncidentId).Distinct().ShouldHaveSingleItem();
        members.Count.ShouldBeGreaterThanOrEqualTo(2);
        var address = $"/desk/incidents/{members[0].IncidentId}";
        (await minh.GetStringAsync("/desk/incidents")).ShouldContain(address);
        var out1 = members[^1].ReportId;

        await minh.PostFormAsync(address, $"{address}/take-out", ("report", out1.ToString()));
        (await MembersAsync([out1])).Single().RemovedAt.ShouldBeNull("a reason is asked for");
        await minh.PostFormAsync(
            address,
            $"{address}/take-out",
            ("report", out1.ToString()),
            ("reason", "Nhà khác")
        );

        (await MembersAsync([out1])).Single().RemovedBecause.ShouldBe("Nhà khác");
        (await minh.GetStringAsync(address)).ShouldContain("Nhà khác");
    }

    [Fact]
    public async Task Many_at_once_in_one_ward_draft_an_alert_that_a_person_must_publish()
    {
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        var number = 0;

        foreach (
            var street in new[] { "Quan Nhân", "Nhân Hòa", "Chính Kinh", "Quan Nhân", "Giáp Nhất" }
        )
        {
            for (var house = 0; house < 3; house++)
            {
                await GatheredAsync(
                    await FileAsync(
                        $"Đường ngập sâu nửa mét trước nhà số {++number} {street}, phường Thanh Xuân, nước không rút.",
                        ThanhXuan
                    )
                );
            }
        }

        (await app.DbAsync(db => db.AlertDrafts.CountAsync())).ShouldBe(0, "two weeks are unknown");
        await OnRecordSinceAsync(TimeProvider.System.GetUtcNow().AddDays(-29));
        await GatheredAsync(
            await FileAsync(
                "Đường ngập sâu nửa mét trước nhà số 99 Quan Nhân, phường Thanh Xuân, nước không rút.",
                ThanhXuan
            )
        );

        var draft = await app.DbAsync(db => db.AlertDrafts.AsNoTracking().FirstAsync());
        draft.Category.ShouldBe(Category.FloodingDrainage);
        draft.Weeks.ShouldBe(4);
        draft.Tail.ShouldBeLessThan(1e-6);
        (await app.DbAsync(db => db.Alerts.CountAsync())).ShouldBe(0);
        (await minh.GetStringAsync("/desk")).ShouldContain("cảnh báo nháp");
        await minh.PostFormAsync("/desk/incidents", $"/desk/incidents/drafts/{draft.Id}/forward");
        var form = await hoa.GetStringAsync($"/alerts/edit?draft={draft.Id}");
        form.ShouldContain("many reports from");
        await hoa.PostFormAsync(
            $"/alerts/edit?draft={draft.Id}",
            "/alerts/edit",
            ("titleVi", "Ngập"),
            ("titleEn", "Flooding"),
            ("textVi", "Ngập sâu"),
            ("textEn", "Deep water"),
            ("ward", draft.Ward.Value),
            ("until", "2099-01-01T00:00"),
            ("tone", "warning"),
            ("draft", draft.Id.ToString())
        );

        (
            await app.DbAsync(db =>
                db.AlertDrafts.AsNoTracking().SingleAsync(d => d.Id == draft.Id)
            )
        ).State.ShouldBe(AlertDraftState.Published);
    }

    private Task<int> OnRecordSinceAsync(DateTimeOffset first) =>
        app.DbAsync(db =>
            db.Reports.OrderBy(report => report.Id)
                .Take(1)
                .ExecuteUpdateAsync(set => set.SetProperty(report => report.FiledAt, first))
        );

    private async Task<Guid> FileAsync(string text, (double Lat, double Lng)? at = null)
    {
        using var citizen = app.Anyone();
        var answer = await citizen.PostAsJsonAsync(
            "/api/reports",
            new
            {
                text,
                insist = true,
                lat = at?.Lat ?? Lat,
                lng = at?.Lng ?? Lng,
            }
        );
        answer.EnsureSuccessStatusCode();

        return await app.DbAsync(db =>
            db.Reports.Where(r => r.Text == text).Select(r => r.Id).SingleAsync()
        );
    }

    private Task<Job> GatheredAsync(Guid report) =>
        Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.Jobs.FirstOrDefaultAsync(job =>
                    job.Subject == report && job.Kind == GatherIncident.Kind && job.DoneAt != null
                )
            )
        );

    private Task<List<IncidentReport>> MembersAsync(IReadOnlyList<Guid> reports) =>
        app.DbAsync(db =>
            db.IncidentReports.AsNoTracking()
                .Where(member => reports.Contains(member.ReportId))
                .OrderBy(member => member.JoinedAt)
                .ToListAsync()
        );
}
