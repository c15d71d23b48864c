using System.IO.Compression;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;
using iHanoi.Ingestion.Tests.Readers.Made;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>A ZIP of documents: each file in it fares as if it had come alone.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public void Each_file_of_an_archive_has_its_own_outcome()
    {
        var read = Entries(
            Zip(
                ("phi/gui-xe.txt", "Phí gửi xe 5.000 đồng"u8.ToArray()),
                ("rong.txt", []),
                ("chay.exe", "MZ\u0001\u0002"u8.ToArray())
            )
        );

        read["phi/gui-xe.txt"].ShouldBeOfType<ReadOutcome.Read>();
        read["rong.txt"].ShouldBe(new ReadOutcome.Skipped(SkipReason.Empty));
        read["chay.exe"].ShouldBe(new ReadOutcome.Skipped(SkipReason.Unsupported));
    }

    [Fact]
    public void An_archive_in_an_archive_is_read_and_a_third_is_not()
    {
        var inmost = Zip(("a.txt", "một"u8.ToArray()));
        var inner = Zip(("b.txt", "hai"u8.ToArray()), ("inmost.zip", inmost));

        var read = Entries(Zip(("inner.zip", inner)));

        var entries = read["inner.zip"]
            .ShouldBeOfType<ReadOutcome.Several>()
            .Entries.ToDictionary(entry => entry.Name, entry => entry.Outcome);
        entries["b.txt"].ShouldBeOfType<ReadOutcome.Read>();
        entries["inmost.zip"].ShouldBe(new ReadOutcome.Skipped(SkipReason.Hostile));
    }

    [Theory]
    [InlineData("../../etc/cron.d/x.txt")]
    [InlineData("/etc/passwd.txt")]
    public void A_name_that_climbs_out_condemns_the_archive(string name) =>
        Reason(Zip((name, "x"u8.ToArray()))).ShouldBe(SkipReason.Hostile);

    [Fact]
    public void An_archive_that_swells_is_refused() =>
        Reason(Zip(("a.txt", new byte[64 * 1024 * 1024]))).ShouldBe(SkipReason.Hostile);

    [Theory]
    [InlineData("\\\\server\\share\\a.txt")]
    [InlineData("C:\\Windows\\a.txt")]
    [InlineData("a/../../b.txt")]
    public void A_name_that_leads_elsewhere_condemns_the_archive(string name) =>
        Reason(Zip((name, "x"u8.ToArray()))).ShouldBe(SkipReason.Hostile);

    [Fact]
    public void A_link_in_an_archive_leads_nowhere()
    {
        var read = Entries(
            new AZip().WithLink("mat-khau.txt", "/etc/passwd").With("b.txt", "Phí").Bytes
        );

        read["mat-khau.txt"].ShouldBe(new ReadOutcome.Skipped(SkipReason.Unsupported));
        read["b.txt"].ShouldBeOfType<ReadOutcome.Read>();
    }

    [Fact]
    public void Two_files_of_one_name_are_two_documents() =>
        Entries(Zip(("phi.txt", "một"u8.ToArray()), ("phi.txt", "hai"u8.ToArray())))
            .Keys.ShouldBe(["phi.txt", "phi (2).txt"]);

    [Fact]
    public void An_archive_of_too_many_files_is_refused() =>
        Reason(Zip([.. Enumerable.Range(0, 2_001).Select(i => ($"{i}.txt", "x"u8.ToArray()))]))
            .ShouldBe(SkipReason.Hostile);

    [Fact]
    public void What_another_system_leaves_in_an_archive_is_no_document() =>
        Reason(Zip(("__MACOSX/._a.txt", "x"u8.ToArray()), (".DS_Store", "x"u8.ToArray())))
            .ShouldBe(SkipReason.Empty);

    [Fact]
    public async Task The_files_of_an_archive_become_documents_of_their_own()
    {
        using var room = new Room();
        await File.WriteAllBytesAsync(
            Path.Combine(room.Source, "ho-so.zip"),
            Zip(
                ("phi/gui-xe.txt", "Phí gửi xe đạp là 2.000 đồng"u8.ToArray()),
                ("x.rar", "Rar!"u8.ToArray())
            ),
            TestContext.Current.CancellationToken
        );

        var files = (await room.IngestAsync()).Files;

        files
            .Select(file => (file.Outcome, file.Reason))
            .ShouldBe([(FileOutcome.Written, null), (FileOutcome.Skipped, "unsupported")]);
        files[0].Path.ShouldEndWith("ho-so.zip/phi/gui-xe.txt");
        (await room.FindAsync("phí gửi xe")).ShouldBe([files[0].DocumentId!]);
    }

    private static Dictionary<string, ReadOutcome> Entries(byte[] archive) =>
        Room.Read("a.zip", archive)
            .ShouldBeOfType<ReadOutcome.Several>()
            .Entries.ToDictionary(entry => entry.Name, entry => entry.Outcome);

    private static SkipReason Reason(byte[] archive) =>
        Room.Read("a.zip", archive).ShouldBeOfType<ReadOutcome.Skipped>().Reason;

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using var stream = new MemoryStream();

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return stream.ToArray();
    }
}
