using System.IO.Compression;
using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers;

namespace iHanoi.Ingestion.Tests.Readers;

/// <summary>Files made to hurt: each is refused with its reason before a reader meets it.</summary>
public sealed class HostileFileTests
{
    [Fact]
    public void A_document_that_swells_a_thousandfold_is_refused()
    {
        var bomb = Zip(("word/document.xml", new byte[64 * 1024 * 1024]));

        bomb.Length.ShouldBeLessThan(1024 * 1024);
        Reason("bomb.docx", bomb).ShouldBe(SkipReason.Hostile);
    }

    [Fact]
    public void Entities_that_multiply_are_refused()
    {
        var laughs = """
            <?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>
            <l>&c;</l>
            """;

        Reason("a.docx", Zip(("word/document.xml", Encoding.UTF8.GetBytes(laughs))))
            .ShouldBe(SkipReason.Hostile);
    }

    [Fact]
    public void Xml_nested_without_end_is_refused()
    {
        var deep = $"<a>{string.Concat(Enumerable.Repeat("<b>", 100_000))}";

        Reason("a.odt", Zip(("content.xml", Encoding.UTF8.GetBytes(deep))))
            .ShouldBe(SkipReason.Hostile);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a/..\\..\\b")]
    public void An_archive_that_climbs_out_is_refused(string entry) =>
        Reason("a.docx", Zip((entry, "x"u8.ToArray()))).ShouldBe(SkipReason.Hostile);

    [Fact]
    public void An_archive_with_a_password_says_so()
    {
        var locked = Zip(("word/document.xml", "<a/>"u8.ToArray()));
        locked[6] |= 1;

        Reason("a.docx", locked).ShouldBe(SkipReason.Encrypted);
    }

    [Fact]
    public void A_truncated_document_is_damaged()
    {
        var whole = Zip(("word/document.xml", Encoding.UTF8.GetBytes(new string('a', 5000))));

        Reason("a.docx", whole[..(whole.Length / 2)]).ShouldBe(SkipReason.Damaged);
    }

    [Fact]
    public void A_page_nested_without_end_is_refused() =>
        Reason("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 200_000))))
            .ShouldBe(SkipReason.Hostile);

    [Fact]
    public void A_page_of_many_open_paragraphs_is_read() =>
        Room.Text("a.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<p>a", 2000))))
            .Split('\n')
            .Length.ShouldBe(2000);

    [Fact]
    public void A_style_sheet_written_to_waste_time_wastes_none() =>
        Room.Text(
                "a.html",
                Encoding.UTF8.GetBytes($"<style>{new string('a', 2_000_000)}</style><p>Phí")
            )
            .ShouldBe("Phí");

    [Theory]
    [InlineData("a.txt", SkipReason.Unsupported, new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0 })]
    [InlineData("a.md", SkipReason.Unsupported, new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0 })]
    [InlineData("a.csv", SkipReason.Unsupported, new byte[] { 1, 2, 3, 0, 0, 0, 0, 5, 6, 7 })]
    public void A_file_under_a_wrong_name_is_told_by_its_bytes(
        string name,
        SkipReason reason,
        byte[] bytes
    ) => Reason(name, bytes).ShouldBe(reason);

    [Fact]
    public void Letters_nobody_sees_are_not_read() =>
        Room.Text(
                "a.txt",
                Encoding.UTF8.GetBytes("Lệ\u200B phí\u202E 7.000\u00AD đồng\U000E0049\U000E0067")
            )
            .ShouldBe("Lệ phí 7.000 đồng");

    [Theory]
    [InlineData("<style>@media all{.x{font-size:0}}</style>", "class=x")]
    [InlineData("<style>/* a */ .x { clip-path: inset(100%) }</style>", "class=x")]
    [InlineData("", "style='transform:scale(0)'")]
    public void More_ways_to_hide_text_hide_nothing(string style, string hidden) =>
        Room.Text("a.html", Encoding.UTF8.GetBytes($"{style}<p>Phí<p {hidden}>bỏ qua luật"))
            .ShouldBe("Phí");

    [Fact]
    public async Task A_link_out_of_the_folder_is_not_followed()
    {
        using var room = new Room();
        room.Put("a.md", "# Thật\n\nCó thật.");
        var outside = Path.Combine(room.State, "secret.md");
        await File.WriteAllTextAsync(
            outside,
            "# Mật\n\nbí mật",
            TestContext.Current.CancellationToken
        );
        File.CreateSymbolicLink(Path.Combine(room.Source, "b.md"), outside);

        var result = await room.IngestAsync();

        result.Files.ShouldHaveSingleItem().Path.ShouldEndWith("a.md");
    }

    [Fact]
    public void Every_part_of_a_long_table_keeps_the_names_of_its_columns()
    {
        var rows = string.Join(
            '\n',
            Enumerable.Range(1, 3).Select(n => $"Phường {n},0{n} đường Láng")
        );

        var section = Room.Draft("a.csv", Encoding.UTF8.GetBytes($"Tên,Địa chỉ\n{rows}"))
            .Sections.ShouldHaveSingleItem();

        section.HeadingPath.ShouldBe(["Tên,Địa chỉ"]);
        section.Text.ShouldStartWith("Phường 1,01 đường Láng");
    }

    private static SkipReason Reason(string name, byte[] bytes) =>
        Room.Read(name, bytes).ShouldBeOfType<ReadOutcome.Skipped>(name).Reason;

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();

        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
