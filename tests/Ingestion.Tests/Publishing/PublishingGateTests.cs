using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Publishing;

namespace iHanoi.Ingestion.Tests.Publishing;

public sealed class PublishingGateTests : IDisposable
{
    private static readonly Curator Hoa = new("hoa", "Lê Thu Hoa");
    private static readonly Curator Binh = new("binh", "Đỗ Quốc Bình");
    private static readonly VersionKey Second = new("1.000001", 2);

    private static readonly string[] Questions =
    [
        "đăng ký tạm trú mất bao nhiêu tiền",
        "đăng ký ở trọ cần mấy ngày",
        "phí đăng ký tạm trú nộp trực tuyến",
        "tạm trú bao lâu thì có kết quả",
        "le phi dang ky tam tru",
    ];

    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private IPublishingGate Gate => _room.Get<IPublishingGate>();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task A_candidate_that_is_found_as_well_is_published_by_its_run()
    {
        await PublishedWithQuestionsAsync();
        await ReviewedAsync(Temporary with { Fee = "Lệ phí: 15.000 đồng một người." });

        var run = await RunAsync(Second);

        run.Result!.Verdict.ShouldBe(GateVerdict.Passed);
        run.Result.Questions.ShouldBe(Questions.Length);
        run.Stage.ShouldBe(VersionStage.Published);
        (run.Done, run.Total).ShouldBe((Questions.Length, Questions.Length));
        (await _room.Index.ReadAsync("1.000001", Now))[0].Document.Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_candidate_that_nobody_would_find_is_blocked_and_readers_keep_what_they_have()
    {
        await PublishedWithQuestionsAsync();
        await ReviewedAsync(Junk);

        var run = await RunAsync(Second);

        run.Result!.Blocks.ShouldBeTrue();
        run.Result.After.ShouldBeLessThan(run.Result.Before);
        run.Result.Moved.ShouldNotBeEmpty();
        run.Stage.ShouldBe(VersionStage.Reviewed);
        (await _room.Index.ReadAsync("1.000001", Now))[0].Document.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_may_overrule_the_gate_and_the_reason_is_kept()
    {
        await PublishedWithQuestionsAsync();
        await ReviewedAsync(Junk);
        var run = await RunAsync(Second);

        (await Gate.OverrideAsync(run.Id, Binh, " ", Now)).ShouldBe(
            PublishingRefusal.ReasonMissing
        );
        (await Gate.OverrideAsync(run.Id, Binh, "Văn bản mới thay thế", Now)).ShouldBeNull();

        var act = (await _room.Publishing.ActsAsync("1.000001", Now))[0];
        (act.Kind, act.By, act.Why).ShouldBe(
            (ActKind.PublishedDespiteGate, Binh, "Văn bản mới thay thế")
        );
        (await _room.Index.ReadAsync("1.000001", Now))[0].Document.Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_has_no_run_and_a_run_is_asked_for_once()
    {
        await PublishedWithQuestionsAsync();
        await DraftAsync(Junk);

        (await Gate.AskAsync(Second, Hoa, Now)).Refusal.ShouldBe(PublishingRefusal.NotReviewed);
        await _room.Publishing.ApproveAsync(Second, Binh, Now);
        var first = await Gate.AskAsync(Second, Hoa, Now);

        (await Gate.AskAsync(Second, Binh, Now)).Run.ShouldBe(first.Run);
    }

    [Fact]
    public async Task A_finished_run_is_left_alone_when_its_job_comes_again()
    {
        await PublishedWithQuestionsAsync();
        await ReviewedAsync(Temporary with { Fee = "Lệ phí: 15.000 đồng." });
        var run = await RunAsync(Second);
        await _room.Publishing.RollBackAsync(new VersionKey("1.000001", 1), Hoa, Now);

        await Gate.RunAsync(run.Id, Now);

        (await _room.Index.ReadAsync("1.000001", Now))[0].Document.Version.ShouldBe(1);
    }

    [Fact]
    public async Task The_measuring_itself_moves_nothing_that_readers_see()
    {
        await PublishedWithQuestionsAsync();
        await ReviewedAsync(Junk);
        var before = _room.Index.Version;

        await RunAsync(Second);

        _room.Index.Version.ShouldBe(before);
    }

    [Fact]
    public void A_fall_that_chance_could_explain_still_blocks_when_it_is_large()
    {
        var ranks = Enumerable
            .Range(0, 100)
            .Select(n => new MovedQuestion($"{n}", "a", 1, n < 2 ? null : 1))
            .ToArray();

        GateMeasuring
            .Judge("b", ranks, largestLoss: 0.01)
            .Verdict.ShouldBe(GateVerdict.LosesTooMuch);
        GateMeasuring.Judge("b", ranks, largestLoss: 0.05).Verdict.ShouldBe(GateVerdict.Passed);
    }

    [Fact]
    public void A_fall_that_chance_cannot_explain_blocks_however_small()
    {
        var ranks = Enumerable
            .Range(0, 100)
            .Select(n => new MovedQuestion($"{n}", "a", 1, n < 10 ? 2 : 1))
            .ToArray();

        var result = GateMeasuring.Judge("b", ranks, largestLoss: 1);

        result.Verdict.ShouldBe(GateVerdict.Worse);
        result.Change!.Value.ShouldBe(-0.0369, 0.0001);
        result.Before.ShouldBe(1);
    }

    [Fact]
    public void One_lost_question_of_its_own_blocks_though_hundreds_of_others_stay()
    {
        var ranks = Enumerable
            .Range(0, 400)
            .Select(n => new MovedQuestion($"{n}", n is 7 ? "own" : "a", 1, n is 7 ? null : 1))
            .ToArray();

        var own = GateMeasuring.Judge("own", ranks, largestLoss: 0.01);
        var anothers = GateMeasuring.Judge("new", ranks, largestLoss: 0.01);

        own.Verdict.ShouldBe(GateVerdict.LosesItsOwn);
        own.Blocks.ShouldBeTrue();
        anothers.Verdict.ShouldBe(GateVerdict.Passed);
    }

    private static AFile Temporary => new("1.000001");

    // Its own names must not find it either.
    private static AFile Junk =>
        new("1.000001")
        {
            Title = "Nuôi cá cảnh",
            Aliases = "cá vàng",
            Fee = "Bể kính và cây thủy sinh.",
        };

    private async Task PublishedWithQuestionsAsync()
    {
        await _room.Knowledge.AddAsync(Temporary.Upload, Now);

        for (var n = 2; n < 15; n++)
        {
            var other = new AFile($"1.{n:000000}")
            {
                Title = $"Cấp hộ chiếu loại {n}",
                Aliases = "hộ chiếu",
                Fee = $"Lệ phí tạm trú và hộ chiếu: {n}00.000 đồng.",
            };
            await _room.Knowledge.AddAsync(other.Upload, Now);
        }

        foreach (var question in Questions)
        {
            await _room
                .Get<ICheckQuestions>()
                .AddAsync(new CheckQuestion(question, "1.000001"), Hoa, Now);
        }
    }

    private Task<FileResult> DraftAsync(AFile file) =>
        _room.Knowledge.AddAsync(file.Upload with { Author = Hoa }, Now);

    private async Task ReviewedAsync(AFile file)
    {
        await DraftAsync(file);
        (await _room.Publishing.ApproveAsync(Second, Binh, Now)).ShouldBeNull();
    }

    private async Task<GateRun> RunAsync(VersionKey version)
    {
        var run = (await Gate.AskAsync(version, Hoa, Now)).Run!.Value;
        await Gate.RunAsync(run, Now);
        return (await Gate.FindAsync(run, Now))!;
    }
}
