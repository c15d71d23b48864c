using System.Diagnostics;
using System.Globalization;
using System.Text;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using iHanoi.Encoder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Bench.Ingest;

/// <summary>
/// <c>bench ingest</c>: how fast files become text, text becomes chunks that can be found, and how little a folder
/// costs that did not change. Files are read as the server reads them, in processes of their own.
/// </summary>
internal sealed class IngestBench : IAsyncDisposable
{
    private const int PagesOfFile = 120;
    private const int PagesOfScan = 6;
    private const int PagesOfLong = 3_000;
    private const int ChunksEmbedded = 400;
    private const int FilesIngested = 60;
    private const int PagesOfIngested = 2;
    private const int Unchanged = 2_000;

    private readonly string _work = Directory.CreateTempSubdirectory("ihanoi-bench-").FullName;
    private readonly StringBuilder _text = new();
    private readonly ServiceProvider _services;
    private readonly MadeFiles _files;
    private readonly MadePages _pages;

    private IngestBench(ProductFolders folders)
    {
        var state = Path.Combine(_work, "state");
        Directory.CreateDirectory(state);
        _pages = new MadePages(folders.Knowledge);
        _files = new MadeFiles(_pages, _work);
        _services = new ServiceCollection()
            .AddProduct(
                new ConfigurationBuilder().AddEnvironmentVariables().Build(),
                folders with
                {
                    State = state,
                }
            )
            .BuildServiceProvider();
    }

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = new IngestBench(BenchedProduct.OwnFolders());
        var at = TimeProvider.System.GetLocalNow();
        bench.Line($"# ingest, {at:yyyy-MM-dd}\n");
        bench.Line(
            $"{FiguresTable.Surroundings()}. Files made from our own knowledge, a page of about 1,800 letters.\n"
        );
        await bench.ReadAsync(cancellationToken);
        await bench.EmbedAsync(cancellationToken);
        await bench.IngestAsync(cancellationToken);
        await bench.UnchangedAsync(cancellationToken);
        await bench.LongAsync(cancellationToken);
        bench.Line($"\nLoad at the end: {FiguresTable.Load()}.");
        return bench._text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_work, recursive: true);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        (string What, string Path, int Pages)[] files =
        [
            ("text PDF", _files.Pdf("a.pdf", 0, PagesOfFile), PagesOfFile),
            ("DOCX", _files.Word("a.docx", PagesOfFile), PagesOfFile),
            ("HTML", _files.Page("a.html", PagesOfFile), PagesOfFile),
            ("XLSX", _files.Sheet("a.xlsx", PagesOfFile), PagesOfFile),
            ("CSV", _files.Delimited("a.csv", PagesOfFile), PagesOfFile),
            ("Markdown", _files.Markdown("a.md", 0, PagesOfFile), PagesOfFile),
            ("scanned PDF (Tesseract)", _files.Scan("scan.pdf", PagesOfScan), PagesOfScan),
        ];
        var extractor = _services.GetRequiredService<IDocumentExtractor>();
        Line("| read | pages | seconds | pages a second |\n|---|---|---|---|");

        foreach (var (what, path, pages) in files)
        {
            // A first reading starts the process and warms its code.
            if (pages == PagesOfFile)
            {
                await extractor.ExtractAsync(path, cancellationToken);
            }

            var began = Stopwatch.GetTimestamp();
            var read = await extractor.ExtractAsync(path, cancellationToken);
            var took = Stopwatch.GetElapsedTime(began).TotalSeconds;
            Line(
                read.Status is ExtractionStatus.Extracted
                    ? $"| {what} | {pages} | {took:0.00} | {pages / took:0.0} |"
                    : $"| {what} | {pages} | – | not run: {read.Reason} |"
            );
        }
    }

    private async Task EmbedAsync(CancellationToken cancellationToken)
    {
        var encoder = _services.GetRequiredService<ISentenceEncoder>();
        var texts = Enumerable
            .Range(0, ChunksEmbedded)
            .Select(n => string.Join('\n', _pages.Page(10_000 + n).Take(11)))
            .ToArray();
        var tokens = texts.Average(encoder.CountTokens);
        await Task.WhenAll(texts[^16..].Select(text => EncodeAsync($"ấm máy {text}")));
        Line(Timed.Header);
        var (took, _) = await Timed.OfAsync(async () =>
        {
            await Task.WhenAll(texts.Select(EncodeAsync));
            return ChunksEmbedded;
        });
        Line(took.Row($"chunks embedded, {tokens:0} tokens each", ChunksEmbedded));

        async Task EncodeAsync(string text) =>
            _ = await encoder.EncodePassageAsync("Thủ tục", text, cancellationToken);
    }

    private async Task IngestAsync(CancellationToken cancellationToken)
    {
        var folder = Folder("pdf");

        for (var n = 0; n < FilesIngested; n++)
        {
            _files.Pdf($"pdf/{n}.pdf", 20_000 + (n * PagesOfIngested), PagesOfIngested);
        }

        var (took, result) = await TimeAsync(folder, cancellationToken);
        var chunks = result.Files.Sum(file => file.Chunks);
        Line(
            took.Row(
                $"text PDF pages read, chunked and embedded ({chunks} chunks)",
                FilesIngested * PagesOfIngested
            )
        );
        var (again, _) = await TimeAsync(folder, cancellationToken);
        Line(again.Row("the same PDF files again, unchanged", FilesIngested));
    }

    private async Task UnchangedAsync(CancellationToken cancellationToken)
    {
        var folder = Folder("small");

        for (var n = 0; n < Unchanged; n++)
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder, $"{n}.md"),
                $"# Thủ tục {n}\n\n{_pages.Page(30_000 + n)[1]}",
                cancellationToken
            );
        }

        var (first, _) = await TimeAsync(folder, cancellationToken);
        Line(first.Row("small Markdown documents, new", Unchanged));
        await TimeAsync(folder, cancellationToken);
        var (took, result) = await TimeAsync(folder, cancellationToken);
        Line(
            took.Row(
                $"small Markdown documents, unchanged ({result.Count(FileOutcome.Unchanged)})",
                Unchanged
            )
        );
    }

    private async Task LongAsync(CancellationToken cancellationToken)
    {
        var path = _files.Pdf("long.pdf", 100_000, PagesOfLong);
        var extractor = _services.GetRequiredService<IDocumentExtractor>();
        await using var memory = MemoryWatch.Start();
        var (took, read) = await Timed.OfAsync(() =>
            extractor.ExtractAsync(path, cancellationToken)
        );
        Line(
            $"\nA text PDF of {PagesOfLong} pages ({new FileInfo(path).Length / 1048576.0:0.0} MB) was read in {took.Seconds:0.0} s ({read.Pages.Count} pages found). Memory meanwhile: {memory.Reader:0} MB at most in the reading process; this process, with the encoder and all models, {memory.Before:0} MB before and {memory.Own:0} MB at most."
        );
    }

    private Task<(Timed Took, IngestionResult Result)> TimeAsync(
        string folder,
        CancellationToken cancellationToken
    ) =>
        Timed.OfAsync(() =>
            _services
                .GetRequiredService<IKnowledgeBase>()
                .IngestAsync(folder, prune: false, null, cancellationToken)
        );

    private string Folder(string name) =>
        Directory.CreateDirectory(Path.Combine(_work, name)).FullName;

    private void Line(FormattableString line)
    {
        var text = line.ToString(CultureInfo.InvariantCulture);
        _text.AppendLine(text);
        Console.Error.WriteLine(text);
    }

    private void Line(string line)
    {
        _text.AppendLine(line);
        Console.Error.WriteLine(line);
    }
}
