using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Uploads;
using iHanoi.Api.Tests.Features.Knowledge;
using iHanoi.Civic.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Api.Tests.Features.Uploads;

public sealed class UploadTests(IHanoiApp app) : IClassFixture<IHanoiApp>
{
    [Fact]
    public async Task Every_file_has_its_own_fate_and_a_bad_one_says_why()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        var page = await Uploading.AddAsync(
            hoa,
            ("tot.md", "# Quy định tốt\n\nNội dung có chữ."),
            ("rong.txt", ""),
            ("hong.docx", "PK không phải tệp Word")
        );
        var again = await Uploading.AddAsync(hoa, ("tot.md", "# Quy định tốt\n\nNội dung có chữ."));

        page.ShouldContain("Xong 3 trên 3 tệp.");
        page.ShouldContain("Đã ghi");
        page.ShouldContain("tệp không có nội dung");
        page.ShouldContain("tệp hỏng, không mở được");
        again.ShouldContain("Không đổi");
    }

    [Fact]
    public async Task The_same_content_under_another_name_is_the_same_document()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        const string Text = "# Bảng giá trông xe\n\nXe máy 5.000 đồng một lượt.";

        await Uploading.AddAsync(hoa, ("bang-gia.md", Text));

        foreach (var name in new[] { "ban-sao (1).md", "ban-sao (2).txt", "bang-gia.exe" })
        {
            var page = await Uploading.AddAsync(hoa, (name, Text));

            page.ShouldContain("Không đổi");
            page.ShouldContain("tai-lieu/bang-gia.md");
        }

        (await hoa.GetStringAsync("/api/knowledge?q=bang+gia+trong+xe")).ShouldNotContain(
            "ban-sao"
        );
    }

    [Fact]
    public async Task Names_that_differ_only_in_marks_are_two_documents_and_each_is_found_again()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        await Uploading.AddAsync(hoa, ("Báo cáo quý.md", "# Báo cáo\n\nBản của phòng Một."));
        var second = await Uploading.AddAsync(
            hoa,
            ("bao-cao-quy.md", "# Báo cáo\n\nBản của phòng Hai.")
        );
        var later = await Uploading.AddAsync(
            hoa,
            ("Báo cáo quý.md", "# Báo cáo\n\nBản mới của phòng Một."),
            ("bao-cao-quy.md", "# Báo cáo\n\nBản mới của phòng Hai.")
        );
        var copy = await Uploading.AddAsync(
            hoa,
            ("khac.md", "# Báo cáo\n\nBản mới của phòng Hai.")
        );

        var own = DocumentNames.IdOf(DocumentNames.Apart("bao-cao-quy.md"));
        second.ShouldContain(own);
        second.ShouldContain("nên tệp này là văn bản riêng");
        later.ShouldContain($">{own}<");
        later.ShouldContain(">tai-lieu/bao-cao-quy.md<");
        copy.ShouldContain(own);
        WebUtility
            .HtmlDecode(await hoa.GetStringAsync("/kb/tai-lieu/bao-cao-quy.md"))
            .ShouldContain("Bản mới của phòng Một");
        WebUtility
            .HtmlDecode(await hoa.GetStringAsync($"/kb/{own}"))
            .ShouldContain("Bản mới của phòng Hai");
    }

    [Fact]
    public async Task An_archive_shows_the_fate_of_each_of_its_files()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        var zip = Zip(
            ("so/phi-cho.md", "# Phí chợ đêm\n\nPhí chợ đêm 20.000 đồng."),
            ("so/hong.docx", "PK không phải tệp Word")
        );

        using var answer = await Uploading.PostAsync(hoa, ("Hồ sơ.zip", zip));
        var address = answer.Headers.Location!.ToString();
        var batch = await Uploading.WaitAsync(hoa, address);
        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync(address));

        var inside = batch
            .GetProperty("files")[0]
            .GetProperty("inside")
            .EnumerateArray()
            .ToDictionary(file => file.GetProperty("name").GetString()!);
        inside["so/phi-cho.md"].GetProperty("outcome").GetString().ShouldBe("written");
        inside["so/hong.docx"].GetProperty("outcome").GetString().ShouldBe("skipped");
        inside["so/hong.docx"].GetProperty("reason").GetString().ShouldBe("damaged");
        page.ShouldContain("Trong tệp nén có 2 tệp: đã ghi 1, không đổi 0, bỏ qua 1");
        page.ShouldContain("so/hong.docx");
        page.ShouldContain("tệp hỏng, không mở được");
        (await hoa.GetStringAsync($"{address}?lang=en")).ShouldContain("2 files in the archive");
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();

        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    [Fact]
    public async Task Odd_names_become_harmless_ones()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);

        using var answer = await Uploading.PostAsync(
            hoa,
            ("../../etc/mật khẩu.md", Encoding.UTF8.GetBytes("# Một\n\nChữ một.")),
            ("???.md", Encoding.UTF8.GetBytes("# Hai\n\nChữ hai."))
        );
        var batch = await Uploading.WaitAsync(hoa, answer.Headers.Location!.ToString());

        batch
            .GetProperty("files")
            .EnumerateArray()
            .Select(file => file.GetProperty("documentId").GetString())
            .ShouldAllBe(id => id!.StartsWith("tai-lieu/", StringComparison.Ordinal));
        FileName.Clean("a\u202Egpj.exe\0", "00000000").ShouldBe("agpj.exe");
        FileName.Clean(new string('a', 500) + ".pdf", "00000000").Length.ShouldBe(200);
        FileName.Clean(".env", "0123456789").ShouldBe("tep-01234567.env");
        FileName
            .Clean("a" + string.Concat(Enumerable.Repeat("😀", 300)) + ".pdf", "00000000")
            .ShouldEndWith("😀.pdf");
        FileName.Clean("a\uD83D.pdf", "00000000").ShouldBe("a\uFFFD.pdf");
        FileName.Clean("Bie\u0302\u0309u phi\u0301.pdf", "00000000").ShouldBe("Biểu phí.pdf");
    }

    [Fact]
    public async Task Nothing_chosen_and_too_much_chosen_are_told_on_the_page()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        var many = Enumerable
            .Range(0, UploadLimits.MostFiles + 1)
            .Select(at => ($"{at}.md", "x"u8.ToArray()))
            .ToArray();

        using var none = await Uploading.PostAsync(hoa);
        using var over = await Uploading.PostAsync(hoa, many);

        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        over.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility
            .HtmlDecode(await over.Content.ReadAsStringAsync())
            .ShouldContain("Quá nhiều tệp");
    }

    [Fact]
    public async Task A_program_is_told_where_to_look_and_finds_the_fate_there()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("# Tệp 202\n\nChữ 202."));

        using var put = await hoa.PutAsync(
            new Uri("/api/knowledge/files/tep-202.md", UriKind.Relative),
            body
        );
        var address = put.Headers.Location!.ToString();
        var batch = await Uploading.WaitAsync(hoa, address);

        put.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        batch.GetProperty("files")[0].GetProperty("outcome").GetString().ShouldBe("written");
        batch.GetProperty("files")[0].GetProperty("version").GetInt32().ShouldBe(1);
        (await hoa.GetStringAsync("/api/knowledge/uploads")).ShouldContain("tep-202.md");
    }

    [Fact]
    public async Task A_worker_that_died_leaves_the_file_to_the_next_and_a_deadly_file_is_given_up()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(hoa, ("nguon.md", "# Nguồn\n\nChữ nguồn."));
        var died = await AddRowAsync(attempts: 1);
        var deadly = await AddRowAsync(attempts: 3);

        await RunAsync(died);
        await RunAsync(deadly);

        (await FileAsync(died)).Outcome.ShouldBe(FileOutcome.Unchanged);
        (await FileAsync(deadly)).Stage.ShouldBe(FileStage.Failed);
        (await FileAsync(deadly)).Reason.ShouldBe("gave-up");
    }

    [Fact]
    public async Task What_waits_can_be_taken_back_and_tried_again()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(hoa, ("nguon.md", "# Nguồn\n\nChữ nguồn."));
        var row = await FileAsync(await AddRowAsync(attempts: 0, FileStage.Waiting));
        var address = $"/kb/uploads/{row.BatchId}";

        using var cancelled = await hoa.PostFormAsync(address, $"{address}/cancel");
        var after = await FileAsync(row.Id);
        using var retried = await hoa.PostFormAsync(address, $"{address}/retry");
        await Uploading.WaitAsync(hoa, address);

        cancelled.StatusCode.ShouldBe(HttpStatusCode.Found);
        after.Stage.ShouldBe(FileStage.Cancelled);
        (await FileAsync(row.Id)).Outcome.ShouldBe(FileOutcome.Unchanged);
    }

    [Fact]
    public async Task A_batch_under_way_says_how_far_it_is()
    {
        using var hoa = await app.AsAsync(IHanoiApp.Hoa);
        await Uploading.AddAsync(hoa, ("nguon.md", "# Nguồn\n\nChữ nguồn."));
        var row = await FileAsync(await AddRowAsync(attempts: 1, FileStage.Embedding));

        var page = WebUtility.HtmlDecode(await hoa.GetStringAsync($"/kb/uploads/{row.BatchId}"));

        page.ShouldContain("đã mã hoá 3 trên 9 đoạn");
        page.ShouldContain("Xong 0 trên 1 tệp.");
        page.ShouldContain("live.js");
    }

    private async Task<Guid> AddRowAsync(int attempts, FileStage stage = FileStage.Reading)
    {
        var source = await app.DbAsync(db =>
            db.UploadFiles.AsNoTracking().FirstAsync(file => file.Name == "nguon.md")
        );
        var (batch, id) = (Guid.NewGuid(), Guid.NewGuid());
        await app.DbAsync(db =>
        {
            db.UploadBatches.Add(
                new UploadBatch
                {
                    Id = batch,
                    PersonId = "hoa",
                    PersonName = "Hoa",
                    At = DateTimeOffset.UnixEpoch,
                    Files =
                    [
                        new UploadFile
                        {
                            Id = id,
                            BatchId = batch,
                            Place = 0,
                            Name = "nguon.md",
                            Bytes = source.Bytes,
                            Hash = source.Hash,
                            Stage = stage,
                            Attempts = attempts,
                            Done = 3,
                            Total = 9,
                        },
                    ],
                }
            );
            return db.SaveChangesAsync();
        });
        return id;
    }

    private async Task RunAsync(Guid file)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredKeyedService<Jobs.IJobWork>(ReadUpload.Kind);
        (await work.RunAsync(file, TestContext.Current.CancellationToken)).ShouldBeTrue();
    }

    private Task<UploadFile> FileAsync(Guid id) =>
        app.DbAsync(db => db.UploadFiles.AsNoTracking().SingleAsync(file => file.Id == id));
}
