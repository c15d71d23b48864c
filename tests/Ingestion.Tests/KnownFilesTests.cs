using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Ingestion.Tests;

/// <summary>A folder that did not change costs no reading, and nothing that did change is missed.</summary>
public sealed class KnownFilesTests
{
    [Fact]
    public async Task The_same_bytes_are_not_read_twice()
    {
        using var room = new Room();
        room.Put("a.html", "<p>Phí gửi xe đạp là 2.000 đồng");
        room.Put("b.md", new AFile("1.000001").Text);
        await room.IngestAsync();

        var again = await IngestUnreadAsync(room);

        again.Files.ShouldAllBe(file => file.Outcome == FileOutcome.Unchanged && file.Chunks > 0);
    }

    [Fact]
    public async Task A_changed_file_is_read_and_what_was_skipped_is_tried_again()
    {
        using var room = new Room();
        room.Put("a.html", "<p>Phí gửi xe đạp là 2.000 đồng");
        room.Put("b.docx", "rubbish");
        await room.IngestAsync();
        room.Put("a.html", "<p>Phí gửi xe đạp là 3.000 đồng");

        var again = await IngestUnreadAsync(room);

        again.Files.ShouldAllBe(file => file.Reason == "unreadable");
    }

    [Fact]
    public async Task A_file_whose_document_was_said_anew_by_another_is_read_again()
    {
        using var room = new Room();
        room.Put("a.md", new AFile("1.000001").Text);
        await room.IngestAsync();
        room.Put("b.md", new AFile("1.000001") { Fee = "Lệ phí: 9.000 đồng." }.Text);
        await room.Knowledge.IngestAsync(
            Path.Combine(room.Source, "b.md"),
            false,
            null,
            TestContext.Current.CancellationToken
        );

        var again = await IngestUnreadAsync(room);

        again.Files.Select(file => file.Reason).ShouldBe(["unreadable", null]);
    }

    private static async Task<IngestionResult> IngestUnreadAsync(Room room)
    {
        using var other = new Room(
            room.State,
            with: services => services.AddSingleton<IFileReading, Unwilling>()
        );
        return await other.Knowledge.IngestAsync(
            room.Source,
            false,
            null,
            TestContext.Current.CancellationToken
        );
    }

    private sealed class Unwilling : IFileReading
    {
        private static readonly Task<ReadOutcome> No = Task.FromResult<ReadOutcome>(
            new ReadOutcome.Skipped(SkipReason.Unreadable)
        );

        public Task<ReadOutcome> ReadAsync(string path, CancellationToken cancellationToken) => No;

        public Task<ReadOutcome> ReadAsync(FileContent file, CancellationToken cancellationToken) =>
            No;
    }
}
