using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using iHanoi.Encoder;
using iHanoi.Ingestion;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace iHanoi.Bench.Search;

/// <summary>A question, its vector, and the ids of its nearest passages in full precision.</summary>
internal sealed record AskedQuestion(string Text, float[] Vector, string[] Nearest);

/// <summary>
/// The embedded index over a stored corpus, each time in a process of its own that may hold no more than two gigabytes:
/// built from the database, started again from its files and asked, asked for vectors alone.
/// </summary>
internal static class OwnIndex
{
    public const string Verb = "index";

    // The managed heap's; the encoder's network and the runtime lie beside it and are in the working set that is printed.
    private const string Limit = "0x70000000";
    private static readonly DateOnly Day = new(2026, 11, 28);

    public static async Task<string> MeasureAsync(
        int size,
        ProductFolders folders,
        IReadOnlyList<AskedQuestion> questions,
        CancellationToken cancellationToken
    )
    {
        var state = folders.State;
        var index = Path.Combine(state, "index");

        if (Directory.Exists(index))
        {
            Directory.Delete(index, recursive: true);
        }

        await File.WriteAllTextAsync(
            AskedFile(state),
            JsonSerializer.Serialize(questions),
            cancellationToken
        );
        var built = await ChildAsync("build", size, cancellationToken);
        var near = await ChildAsync("near", size, cancellationToken);
        var exact = await ChildAsync("exact", size, cancellationToken);
        var agreement = near == exact ? near : $"{near} (all compared in full: {exact})";
        return await ChildAsync("ask", size, cancellationToken, built, agreement);
    }

    /// <summary>What a process of its own does: <c>bench index build|near|exact|ask SIZE</c>.</summary>
    public static async Task RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var size = int.Parse(args[2], CultureInfo.InvariantCulture);
        var folders = StoredCorpus.FoldersOf(BenchedProduct.OwnFolders(), size);
        var questions = JsonSerializer.Deserialize<AskedQuestion[]>(
            await File.ReadAllTextAsync(AskedFile(folders.State), cancellationToken)
        )!;
        await using var services = args[1] is "ask" or "build"
            ? Services(folders)
            : NearServices(folders, isExact: args[1] is "exact");
        var index = services.GetRequiredService<IPassageIndex>();
        var began = Stopwatch.GetTimestamp();
        await index.SearchAsync(
            new PassageQuery(questions[0].Text, 10, Day) { Mode = SearchMode.Lexical },
            cancellationToken
        );
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        switch (args[1])
        {
            case "build":
                Console.Write($"{seconds:0.0} ({PeakMegabytes():0} MB)");
                break;
            case "near" or "exact":
                Console.Write(await NearAsync(services, questions, cancellationToken));
                break;
            default:
                await OwnIndexAsked.PrintAsync(
                    services,
                    new OwnIndexAsked.Start(size, args[3], seconds, args[4]),
                    questions,
                    cancellationToken
                );
                break;
        }
    }

    public static PassageQuery Query(string text, SearchMode mode) =>
        new(text, Neighbours.Most, Day) { Mode = mode };

    public static double PeakMegabytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static async Task<string> NearAsync(
        ServiceProvider services,
        AskedQuestion[] questions,
        CancellationToken cancellationToken
    )
    {
        var index = services.GetRequiredService<IPassageIndex>();
        var encoder = (MadeEncoder)services.GetRequiredService<ISentenceEncoder>();
        var found = new List<IReadOnlyCollection<string>>();

        foreach (var question in questions)
        {
            encoder.Asked = question.Vector;
            var hits = await index.SearchAsync(
                Query(question.Text, SearchMode.Dense),
                cancellationToken
            );
            found.Add([
                .. hits.Select(hit =>
                    MadeCorpus.PassageOf(hit.Chunk.DocumentId, hit.Chunk.Ordinal)
                ),
            ]);
        }

        var truth = questions.Select(question => question.Nearest.ToHashSet()).ToArray();
        return Neighbours.Overlap(found, truth).ToString("0.000", CultureInfo.InvariantCulture);
    }

    private static ServiceProvider Services(ProductFolders folders) =>
        Common(folders).BuildServiceProvider();

    // Nothing of a document's score is mixed in, and the question is compared as it was for the truth.
    private static ServiceProvider NearServices(ProductFolders folders, bool isExact)
    {
        string model;
        using (var services = Services(folders))
        {
            model = services.GetRequiredService<ISentenceEncoder>().Model;
        }

        return Common(folders)
            .AddSingleton<ISentenceEncoder>(
                new MadeEncoder(
                    [
                        [],
                    ],
                    model
                )
            )
            .AddSingleton(
                Options.Create(
                    new RetrievalOptions
                    {
                        DocumentWeight = 0,
                        ExactUpTo = isExact ? int.MaxValue : new RetrievalOptions().ExactUpTo,
                    }
                )
            )
            .BuildServiceProvider();
    }

    private static IServiceCollection Common(ProductFolders folders) =>
        new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddIngestion(folders);

    private static string AskedFile(string state) => Path.Combine(state, "asked.json");

    private static async Task<string> ChildAsync(
        string what,
        int size,
        CancellationToken cancellationToken,
        params string[] more
    )
    {
        string[] verb = [Verb, what, size.ToString(CultureInfo.InvariantCulture), .. more];
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal)
                ? [typeof(OwnIndex).Assembly.Location, .. verb]
                : verb
        )
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = Limit;
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync(cancellationToken);
        await child.WaitForExitAsync(cancellationToken);
        return child.ExitCode is 0
            ? output.TrimEnd()
            : throw new InvalidOperationException(
                $"index {what} {size} ended with {child.ExitCode}."
            );
    }
}
