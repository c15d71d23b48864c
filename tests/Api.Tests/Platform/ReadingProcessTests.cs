using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Tests.Platform;

/// <summary>Files are read in processes of their own, with the real program.</summary>
public sealed class ReadingProcessTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_read_in_another_process()
    {
        using var app = new IHanoiApp();

        var read = await ReadAsync(app, "a.html", "<h1>Phí</h1><p>Gửi xe 5.000 đồng");

        read.Text.ShouldContain("Gửi xe 5.000 đồng");
    }

    [Fact]
    public async Task A_file_that_kills_its_reader_is_left_out_and_the_next_one_is_read()
    {
        using var app = With(new ReadingOptions { MostMegabytes = 64, Program = Program });

        var deadly = await ReadAsync(app, "a.csv", new string('a', 45 * 1024 * 1024));
        var next = await ReadAsync(app, "b.csv", "Loại;Phí\nGửi xe;5.000");

        deadly.Reason.ShouldBeOneOf("reader-stopped", "damaged");
        next.Text.ShouldContain("Gửi xe;5.000");
    }

    [Fact]
    public async Task A_picture_that_takes_memory_beside_the_managed_one_ends_its_reader_and_no_other()
    {
        // A reader at rest holds 60 MB, one with this picture 250 or more.
        using var app = With(new ReadingOptions { MostMegabytesInAll = 128, Program = Program });

        var deadly = await ReadAsync(app, "a.tiff", AScan.Blank(9_900, 9_900).Tiff(pages: 4));
        var next = await ReadAsync(app, "b.csv", "Loại;Phí\nGửi xe;5.000");

        deadly.Reason.ShouldBe("reader-stopped");
        next.Text.ShouldContain("Gửi xe;5.000");
    }

    [Fact]
    public async Task A_reader_that_hangs_is_ended_at_the_deadline_of_its_file_and_the_next_file_is_read()
    {
        // The sure page tells this test's readers from those of others.
        var options = new ReadingOptions
        {
            SecondsPerFile = 1,
            SecondsPerMegabyte = 600,
            SurePage = 0.4321,
            Program = Program,
        };
        using var app = With(options);
        var patient = "Loại;Phí\nGửi xe;5.000\n" + new string('\n', 1024 * 1024);
        (await ReadAsync(app, "a.csv", patient)).Text.ShouldContain("Gửi xe");
        Readers.Stop("SurePage=0.4321");

        var hung = await ReadAsync(app, "b.csv", "Loại;Phí\nGửi xe;5.000");
        var next = await ReadAsync(app, "c.csv", patient);

        hung.Reason.ShouldBe("too-slow");
        next.Text.ShouldContain("Gửi xe;5.000");
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "iHanoi.Api.dll");

    private static IHanoiApp With(ReadingOptions options) =>
        new() { Replace = services => services.AddSingleton(Options.Create(options)) };

    private static Task<ExtractedText> ReadAsync(IHanoiApp app, string name, string text) =>
        ReadAsync(app, name, Encoding.UTF8.GetBytes(text));

    private static async Task<ExtractedText> ReadAsync(IHanoiApp app, string name, byte[] bytes)
    {
        var path = Path.Combine(app.State, name);
        await File.WriteAllBytesAsync(path, bytes, Cancelled);

        return await app
            .Services.GetRequiredService<IDocumentExtractor>()
            .ExtractAsync(path, Cancelled);
    }
}
