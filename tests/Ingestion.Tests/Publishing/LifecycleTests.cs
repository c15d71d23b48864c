using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;

namespace iHanoi.Ingestion.Tests.Publishing;

public sealed class LifecycleTests : IDisposable
{
    private static readonly Curator Hoa = new("hoa", "Lê Thu Hoa");
    private static readonly Curator Binh = new("binh", "Đỗ Quốc Bình");
    private static readonly VersionKey First = new("1.000001", 1);
    private static readonly VersionKey Second = new("1.000001", 2);

    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task What_a_person_uploads_is_a_draft_that_nobody_finds()
    {
        await DraftAsync(new AFile("1.000001"));

        (await _room.FindAsync("đăng ký tạm trú")).ShouldBeEmpty();
        (await _room.Knowledge.ListAsync(Now)).Single().State.ShouldBe(DocumentState.Draft);
        var waiting = (await _room.Publishing.WaitingAsync(Now)).Single();
        waiting.Version.ShouldBe(First);
        waiting.Author.ShouldBe(Hoa);
        waiting.Published.ShouldBeNull();
    }

    [Fact]
    public async Task A_draft_beside_a_published_version_changes_nothing_for_readers()
    {
        await PublishedAsync(new AFile("1.000001"));
        var before = _room.Index.Version;

        await DraftAsync(new AFile("1.000001") { Fee = "Lệ phí: 15.000 đồng." });

        _room.Index.Version.ShouldBe(before);
        var document = (await _room.Knowledge.FindAsync("1.000001", null, Now))!;
        document.Summary.Version.ShouldBe(1);
        document
            .Versions.Select(version => version.Stage)
            .ShouldBe([VersionStage.Draft, VersionStage.Published]);
    }

    [Fact]
    public async Task The_author_may_not_review_what_they_wrote()
    {
        await DraftAsync(new AFile("1.000001"));

        (await _room.Publishing.ApproveAsync(First, Hoa, Now)).ShouldBe(PublishingRefusal.OwnDraft);
        (await _room.Publishing.ApproveAsync(First, Binh, Now)).ShouldBeNull();
        (await _room.Publishing.ApproveAsync(First, Binh, Now)).ShouldBe(
            PublishingRefusal.NotWaiting
        );
    }

    [Fact]
    public async Task A_draft_is_sent_back_only_with_a_reason()
    {
        await DraftAsync(new AFile("1.000001"));

        (await _room.Publishing.SendBackAsync(First, Binh, "  ", Now)).ShouldBe(
            PublishingRefusal.ReasonMissing
        );
        (await _room.Publishing.SendBackAsync(First, Binh, "Thiếu mức phí", Now)).ShouldBeNull();

        (await _room.Publishing.WaitingAsync(Now)).ShouldBeEmpty();
        var act = (await _room.Publishing.ActsAsync("1.000001", Now))[0];
        (act.Kind, act.By, act.Why).ShouldBe((ActKind.SentBack, Binh, "Thiếu mức phí"));
    }

    [Fact]
    public async Task An_unchanged_folder_does_not_overrule_what_people_went_back_to()
    {
        _room.Put("a.md", new AFile("1.000001").Text);
        await _room.IngestAsync();
        _room.Put("a.md", new AFile("1.000001") { Fee = "Lệ phí: 15.000 đồng." }.Text);
        await _room.IngestAsync();

        (await _room.Publishing.RollBackAsync(First, Hoa, Now)).ShouldBeNull();
        var again = await _room.IngestAsync();

        again.Count(FileOutcome.Unchanged).ShouldBe(1);
        var document = (await _room.Knowledge.FindAsync("1.000001", null, Now))!;
        document.Summary.Version.ShouldBe(1);
        (await _room.Index.ReadAsync("1.000001", Now))[0].Document.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Going_back_and_forward_again_is_one_act_each_and_only_to_what_was_published()
    {
        await PublishedAsync(new AFile("1.000001"));
        await PublishedAsync(new AFile("1.000001") { Fee = "Lệ phí: 15.000 đồng." });
        await DraftAsync(new AFile("1.000001") { Fee = "Lệ phí: 99.000 đồng." });

        (await _room.Publishing.RollBackAsync(new VersionKey("1.000001", 3), Hoa, Now)).ShouldBe(
            PublishingRefusal.NeverPublished
        );
        (await _room.Publishing.RollBackAsync(Second, Hoa, Now)).ShouldBe(
            PublishingRefusal.AlreadySo
        );
        (await _room.Publishing.RollBackAsync(First, Hoa, Now)).ShouldBeNull();
        (await FeeAsync()).ShouldContain("7.000");
        (await _room.Publishing.RollBackAsync(Second, Hoa, Now)).ShouldBeNull();
        (await FeeAsync()).ShouldContain("15.000");
    }

    [Fact]
    public async Task Every_version_stays_readable_whatever_became_of_it()
    {
        await PublishedAsync(new AFile("1.000001"));
        var quoted = (await _room.Index.ReadAsync("1.000001", Now))[0].Chunk;
        await PublishedAsync(new AFile("1.000001") { Fee = "Lệ phí: 15.000 đồng." });
        await _room.Publishing.RollBackAsync(First, Hoa, Now);
        await _room.WithdrawAsync("1.000001");

        var version = (await _room.Knowledge.FindAsync("1.000001", quoted.Version, Now))!;

        version.Text[quoted.Start..quoted.End].ShouldBe(quoted.Text);
        version.Versions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_draft_twice_waits_once()
    {
        await DraftAsync(new AFile("1.000001"));

        var again = await DraftAsync(new AFile("1.000001"));

        again.Outcome.ShouldBe(FileOutcome.Unchanged);
        (await _room.Publishing.WaitingAsync(Now)).Count.ShouldBe(1);
    }

    private Task<FileResult> DraftAsync(AFile file) =>
        _room.Knowledge.AddAsync(file.Upload with { Author = Hoa }, Now);

    private Task<FileResult> PublishedAsync(AFile file) =>
        _room.Knowledge.AddAsync(file.Upload, Now);

    private async Task<string> FeeAsync() =>
        string.Join('\n', (await _room.Index.ReadAsync("1.000001", Now)).Select(p => p.Chunk.Text));
}
