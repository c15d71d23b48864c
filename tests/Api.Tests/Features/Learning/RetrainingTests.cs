using iHanoi.Api.Data;
using iHanoi.Api.Features.Learning;
using iHanoi.Civic.Reports;
using iHanoi.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Learning;

/// <summary>The whole loop through the pages: taught, retrained, compared, read in shadow, put in use, taken back.</summary>
public sealed class RetrainingTests
{
    private const string Models = "/quality/models";

    [Fact]
    public async Task What_officials_taught_becomes_a_candidate_that_takes_over_and_can_be_taken_back()
    {
        await using var app = Small();
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await TeachAsync(app, minh);

        (await ActAsync(hoa, "retrain")).ShouldContain("done=started");
        (await ActAsync(hoa, "retrain")).ShouldContain("problem=busy");
        var run = await ComparedAsync(app);

        run.Taught.ShouldBe(1);
        run.Comparison!.ComparedWith.ShouldContain("twin");
        var page = await hoa.GetStringAsync(Models);
        page.ShouldContain(run.Version);
        page.ShouldContain("Khoảng 95%");

        var said = await app.FileAndReadAsync("Đèn đường phố Hàng Mắm tắt suốt một tuần nay.");
        said.ModelVersion.ShouldBe(Shipped(app));
        await Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.ShadowReadings.FirstOrDefaultAsync(r => r.ReportId == said.ReportId)
            )
        );

        await UseAsync(app, hoa, run);
        (await hoa.GetStringAsync(Models)).ShouldContain("Thử bản đã học");
        (
            await app.FileAndReadAsync("Rác chất đống ở ngõ Hàng Hành ba ngày.")
        ).ModelVersion.ShouldBe(run.Version);

        (await ActAsync(hoa, "rollback", ("from", run.Version))).ShouldContain("done=rolled-back");
        (await app.FileAndReadAsync("Cống tắc ở ngõ Hàng Hành ba ngày.")).ModelVersion.ShouldBe(
            Shipped(app)
        );
        (await ActAsync(hoa, "rollback", ("from", Shipped(app)))).ShouldContain("problem=changed");
    }

    [Fact]
    public async Task Only_an_admin_retrains_and_only_when_there_is_something_to_learn()
    {
        await using var app = Small();
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        (await ActAsync(hoa, "retrain")).ShouldContain("problem=no-samples");
        (await minh.GetStringAsync(Models)).ShouldContain("Quản trị viên mới được");
        (await ActAsync(minh, "retrain")).ShouldNotContain("done=");
        (await app.DbAsync(db => db.ModelRuns.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_run_that_is_stopped_changes_nothing()
    {
        await using var app = Small();
        using var minh = await app.AsAsync(IHanoiApp.Minh);
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await TeachAsync(app, minh);
        await ActAsync(hoa, "retrain");

        (await ActAsync(hoa, "stop")).ShouldContain("done=stopped");

        await Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.Jobs.FirstOrDefaultAsync(job =>
                    job.Kind == RetrainCandidate.Kind && job.DoneAt != null
                )
            )
        );
        var run = await app.DbAsync(db => db.ModelRuns.SingleAsync());
        run.State.ShouldBe(ModelRunState.Stopped);
        app.Services.GetRequiredService<IModelShelf>().Active.ShouldBe(Shipped(app));
    }

    [Fact]
    public void Behind_grows_from_stage_to_stage_and_ends_at_one()
    {
        var stages = Enum.GetValues<TrainingStage>();
        var behind = stages.Select(stage => RunClock.Behind(stage, 1)).ToArray();

        behind.ShouldBe(behind.Order());
        behind[^1].ShouldBe(1);
        behind[^2].ShouldBe(1, 1e-9);
    }

    private static async Task TeachAsync(IHanoiApp app, HttpClient minh)
    {
        var said = await app.FileAndReadAsync();
        await minh.ActAsync(await app.NumberAsync(said), "accept", TheDesk.Decision);
    }

    private static async Task<ModelRun> ComparedAsync(IHanoiApp app)
    {
        var run = await Eventually.AsyncOf(() =>
            app.DbAsync(db =>
                db.ModelRuns.AsNoTracking().FirstOrDefaultAsync(r => r.FinishedAt != null)
            )
        );
        run.State.ShouldBe(ModelRunState.Compared);

        return run;
    }

    // Taught by one report of two hundred, it will not pass: a person decides, says why, and that is kept.
    private static async Task UseAsync(IHanoiApp app, HttpClient hoa, ModelRun run)
    {
        (string, string)[] use = [("version", run.Version), ("from", Shipped(app))];

        (await ActAsync(hoa, "use", use)).ShouldContain("problem=no-reason");
        var reason = ("reason", "Thử bản đã học");

        if (UseModel.Faults(run.Comparison!, Shipped(app)) is not [])
        {
            (await ActAsync(hoa, "use", [.. use, reason])).ShouldContain("problem=gate");
        }

        (await ActAsync(hoa, "use", [.. use, reason, ("override", "true")])).ShouldContain(
            "done=in-use"
        );
        var change = await app.DbAsync(db => db.ModelChanges.SingleAsync());
        change.From.ShouldBe(Shipped(app));
        change.Reason.ShouldBe("Thử bản đã học");
        (change.Overridden is null).ShouldBe(UseModel.Faults(run.Comparison!, Shipped(app)) is []);
    }

    private static async Task<string> ActAsync(
        HttpClient client,
        string verb,
        params (string, string)[] fields
    )
    {
        var answer = await client.PostFormAsync("/reports/new", $"{Models}/{verb}", fields);
        return answer.Headers.Location?.ToString() ?? answer.StatusCode.ToString();
    }

    private static string Shipped(IHanoiApp app) =>
        app.Services.GetRequiredService<IModelShelf>().Shipped;

    private static IHanoiApp Small() =>
        new()
        {
            Settings = new Dictionary<string, string>
            {
                ["Retraining:Folder"] = SmallTraining.Create(Scratch.Folder("ihanoi-training-")),
                ["Retraining:WatchSeconds"] = "1",
            },
        };
}
