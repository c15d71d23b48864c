using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion.Tests;

public sealed class KnowledgeBaseTests : IDisposable
{
    private readonly Room _room = new();

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task The_same_folder_again_writes_nothing()
    {
        _room.Put("a.md", new AFile("1.000001").Text);
        _room.Put("b.md", new AFile("1.000002") { Title = "Cấp hộ chiếu" }.Text);

        var first = await _room.IngestAsync();
        var generation = _room.Get<KnowledgeRows>().ChangedAfter(-1).Generation;
        var second = await _room.IngestAsync();

        first.Count(FileOutcome.Written).ShouldBe(2);
        second.Count(FileOutcome.Unchanged).ShouldBe(2);
        _room.Get<KnowledgeRows>().ChangedAfter(-1).Generation.ShouldBe(generation);
    }

    [Fact]
    public async Task A_changed_file_is_a_new_version_and_the_old_one_stays_readable()
    {
        _room.Put("a.md", new AFile("1.000001").Text);
        await _room.IngestAsync();
        _room.Put("a.md", new AFile("1.000001") { Fee = "Lệ phí: 15.000 đồng." }.Text);

        await _room.IngestAsync();

        var now = (await _room.Knowledge.FindAsync("1.000001", null, Now))!;
        var before = (await _room.Knowledge.FindAsync("1.000001", 1, Now))!;
        now.Summary.Version.ShouldBe(2);
        now.Text.ShouldContain("15.000");
        before.Text.ShouldContain("7.000");
        now.Versions.Select(version => (version.Number, version.IsCurrent))
            .ShouldBe([(2, true), (1, false)]);
        now.Chunks.ShouldAllBe(chunk =>
            now.Text.Substring(chunk.Start, chunk.End - chunk.Start) == chunk.Text
        );
    }

    [Fact]
    public async Task A_withdrawn_document_is_hidden_until_it_is_published_again()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);
        (await _room.FindAsync("đăng ký tạm trú")).ShouldContain("1.000001");

        (await _room.WithdrawAsync("1.000001")).ShouldBeNull();
        (await _room.FindAsync("đăng ký tạm trú")).ShouldBeEmpty();
        (await _room.Index.ReadAsync("1.000001", Now)).ShouldBeEmpty();
        (await _room.Knowledge.FindAsync("1.000001", null, Now))!.Summary.State.ShouldBe(
            DocumentState.Withdrawn
        );

        (await _room.RestoreAsync("1.000001")).ShouldBeNull();
        (await _room.FindAsync("đăng ký tạm trú")).ShouldContain("1.000001");
    }

    [Fact]
    public async Task A_withdrawal_outlives_a_changed_file()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);
        await _room.WithdrawAsync("1.000001");

        await _room.Knowledge.AddAsync(new AFile("1.000001") { Fee = "Không thu." }.Upload, Now);

        (await _room.FindAsync("đăng ký tạm trú")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Pruning_withdraws_what_is_gone_from_the_folder_and_takes_it_back_when_it_returns()
    {
        var file = _room.Put("a.md", new AFile("1.000001").Text);
        _room.Put("b.md", new AFile("1.000002") { Title = "Cấp hộ chiếu" }.Text);
        await _room.IngestAsync();
        File.Delete(file);

        (await _room.IngestAsync(prune: true)).Count(FileOutcome.Deleted).ShouldBe(1);
        (await _room.FindAsync("đăng ký tạm trú")).ShouldNotContain("1.000001");

        _room.Put("a.md", new AFile("1.000001").Text);
        await _room.IngestAsync(prune: true);
        (await _room.FindAsync("đăng ký tạm trú")).ShouldContain("1.000001");
    }

    [Fact]
    public async Task One_bad_file_does_not_stop_the_run()
    {
        _room.Put("a.md", new AFile("1.000001").Text);
        _room.Put("hong.docx", "PK rubbish");
        _room.Put("README.md", "# About this folder\nNot knowledge.");

        var result = await _room.IngestAsync();

        result.Count(FileOutcome.Written).ShouldBe(1);
        result.Files.Single(file => file.Outcome is FileOutcome.Skipped).Reason.ShouldBe("damaged");
    }

    [Fact]
    public async Task Progress_counts_every_file_once()
    {
        _room.Put("a.md", new AFile("1.000001").Text);
        _room.Put("b.txt", "Số điện thoại của bộ phận một cửa");
        var seen = new System.Collections.Concurrent.ConcurrentBag<int>();

        await _room.Knowledge.IngestAsync(
            _room.Source,
            false,
            new Steps(step => seen.Add(step.Done)),
            Now
        );

        seen.Order().ShouldBe([1, 2]);
    }

    [Fact]
    public async Task What_another_process_wrote_is_found_after_a_moment()
    {
        (await _room.FindAsync("đăng ký tạm trú")).ShouldBeEmpty();
        using var other = new Room(_room.State);
        await other.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);

        _room.Clock.Advance(TimeSpan.FromSeconds(5));

        (await _room.FindAsync("đăng ký tạm trú")).ShouldContain("1.000001");
    }

    [Fact]
    public async Task The_list_shows_every_document_with_its_state()
    {
        await _room.Knowledge.AddAsync(new AFile("1.000001").Upload, Now);
        await _room.Knowledge.AddAsync(new AFile("1.000002").Upload, Now);
        await _room.WithdrawAsync("1.000002");

        var list = await _room.Knowledge.ListAsync(Now);

        list.Select(document => (document.Id, document.State, document.Chunks))
            .ShouldBe([
                ("1.000001", DocumentState.Published, 2),
                ("1.000002", DocumentState.Withdrawn, 2),
            ]);
    }

    private sealed class Steps(Action<IngestionProgress> seen) : IProgress<IngestionProgress>
    {
        public void Report(IngestionProgress value) => seen(value);
    }
}
