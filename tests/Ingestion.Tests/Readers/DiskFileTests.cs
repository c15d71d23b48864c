using System.Diagnostics;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>What lies on a disk and is no file to read: each says so at once, and a run goes on.</summary>
public sealed class DiskFileTests : IDisposable
{
    private readonly Room _room = new();

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    [InlineData("/tmp")]
    [InlineData("/no/such/file.txt")]
    [InlineData("a\0b.txt")]
    [InlineData("")]
    public async Task What_is_no_file_is_unreadable(string path) =>
        (await ReadAsync(path)).ShouldBe(new ReadOutcome.Skipped(SkipReason.Unreadable));

    [Fact]
    public async Task A_pipe_that_nobody_writes_to_keeps_no_one_waiting()
    {
        var pipe = Path.Combine(_room.Source, "a.pdf");
        using var making = Process.Start("mkfifo", [pipe]);
        await making.WaitForExitAsync(TestContext.Current.CancellationToken);
        _room.Put("b.txt", "Phí gửi xe");

        var files = (await _room.IngestAsync()).Files;

        files
            .Select(file => (Path.GetFileName(file.Path), file.Reason))
            .ShouldBe([("a.pdf", "unreadable"), ("b.txt", null)]);
    }

    [Fact]
    public async Task A_vast_empty_file_is_too_big_before_it_is_read()
    {
        var path = _room.Put("a.pdf", "");
        await using (var file = File.OpenWrite(path))
        {
            file.SetLength(500L * 1024 * 1024);
        }

        (await ReadAsync(path)).ShouldBe(new ReadOutcome.Skipped(SkipReason.TooBig));
    }

    [Fact]
    public async Task A_file_that_says_it_is_empty_is_read_to_its_end() =>
        (await ReadAsync("/proc/self/status")).ShouldBe(
            new ReadOutcome.Skipped(SkipReason.Unsupported)
        );

    [Fact]
    public async Task A_link_to_a_device_is_not_followed_in_a_folder_and_gives_nothing_alone()
    {
        var link = Path.Combine(_room.Source, "a.png");
        File.CreateSymbolicLink(link, "/dev/zero");

        (await _room.IngestAsync()).Files.ShouldBeEmpty();
        (await ReadAsync(link)).ShouldBe(new ReadOutcome.Skipped(SkipReason.Unreadable));
    }

    [Theory]
    [InlineData("Quyết định 12 (bản cuối) – đã ký.txt")]
    [InlineData("\u202Efdp.txt")]
    [InlineData("a\u200B\u0301.txt")]
    [InlineData("😀 biểu mẫu.txt")]
    [InlineData("-rf --help; $(id) `id` 'a\".txt")]
    public async Task A_file_of_any_name_becomes_a_document(string name)
    {
        _room.Put(name, "Phí gửi xe đạp là 2.000 đồng");

        var file = (await _room.IngestAsync()).Files.ShouldHaveSingleItem();

        file.Outcome.ShouldBe(FileOutcome.Written);
        (await _room.FindAsync("phí gửi xe đạp")).ShouldBe([file.DocumentId!]);
    }

    private Task<ReadOutcome> ReadAsync(string path) =>
        _room.Get<FileReading>().ReadAsync(path, TestContext.Current.CancellationToken);
}
