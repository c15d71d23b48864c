using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion;
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
        using var app = new IHanoiApp
        {
            Replace = services =>
                services.AddSingleton(
                    Options.Create(
                        new ReadingOptions
                        {
                            MostMegabytes = 64,
                            Program = Path.Combine(AppContext.BaseDirectory, "iHanoi.Api.dll"),
                        }
                    )
                ),
        };

        var deadly = await ReadAsync(app, "a.csv", new string('a', 45 * 1024 * 1024));
        var next = await ReadAsync(app, "b.csv", "Loại;Phí\nGửi xe;5.000");

        deadly.Reason.ShouldBeOneOf("reader-stopped", "damaged");
        next.Text.ShouldContain("Gửi xe;5.000");
    }

    private static async Task<ExtractedText> ReadAsync(IHanoiApp app, string name, string text)
    {
        var path = Path.Combine(app.State, name);
        await File.WriteAllTextAsync(path, text, Encoding.UTF8, Cancelled);

        return await app
            .Services.GetRequiredService<IDocumentExtractor>()
            .ExtractAsync(path, Cancelled);
    }
}
