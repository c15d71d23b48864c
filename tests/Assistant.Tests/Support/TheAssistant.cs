using iHanoi.Assistant.ChatModels;
using iHanoi.City;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier;
using iHanoi.Encoder;
using iHanoi.Ingestion;
using iHanoi.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(iHanoi.Assistant.Tests.Support.TheAssistant))]

namespace iHanoi.Assistant.Tests.Support;

/// <summary>
/// The real rooms over a small folder of real documents, read once for all tests. A test may swap the chat
/// model or lay something over the services; the desk is a fake that counts what it is asked to do.
/// </summary>
public sealed class TheAssistant : IAsyncLifetime
{
    private static readonly string[] Documents =
    [
        "procedures/1.001456.md",
        "procedures/1.001193.md",
        "procedures/1.012784.md",
        "procedures/1.000894.md",
        "procedures/1.004222.md",
        "procedures/1.012549.md",
        "hanoi/hn-003.md",
        "hanoi/hn-017.md",
        "guides/so-khan-cap.md",
    ];

    private readonly ProductFolders _folders = Repository.Folders();
    private ServiceProvider? _services;

    internal IServiceProvider Services => _services!;

    internal FakeReportDesk Desk { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _services = Build(_ => { });
        var folder = Scratch.Folder("ihanoi-knowledge-");

        foreach (var document in Documents)
        {
            File.Copy(
                Path.Combine(_folders.Knowledge, document),
                Path.Combine(folder, Path.GetFileName(document))
            );
        }

        foreach (
            var past in new[]
            {
                PastCases.Lamp,
                PastCases.ForStaff,
                PastCases.OfAFee,
                PastCases.Sample,
            }
        )
        {
            await _services
                .GetRequiredService<ICaseShelf>()
                .KeepAsync(past, CancellationToken.None);
        }

        await _services
            .GetRequiredService<IKnowledgeBase>()
            .IngestAsync(folder, prune: false, null, CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await _services!.DisposeAsync();

    /// <summary>The same rooms and state with something changed.</summary>
    internal ServiceProvider Build(Action<IServiceCollection> change) => Build(_folders, change);

    /// <summary>The same rooms over a state of their own.</summary>
    internal ServiceProvider Build(ProductFolders folders, Action<IServiceCollection> change)
    {
        var services = new ServiceCollection();
        services.AddSingleton(folders);
        services.AddSingleton(TimeProvider.System);
        services
            .AddCity(folders)
            .AddEncoder(folders)
            .AddIngestion(folders)
            .AddClassifier(folders)
            .AddAssistant(folders)
            .AddSingleton<IReportDesk>(Desk);
        change(services);

        return services.BuildServiceProvider();
    }

    internal ServiceProvider With(IChatClient model) =>
        Build(services =>
            services.AddSingleton(provider => ChatModelServices.Complete(model, provider))
        );

    internal Task<Answer> AskAsync(string text, params IReadOnlyList<Utterance> history) =>
        Asking.AskAsync(Services, text, history);
}

internal static class Asking
{
    public static readonly DateTimeOffset At = new(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(7));

    public static async Task<List<AnswerEvent>> EventsAsync(
        IServiceProvider services,
        string text,
        params IReadOnlyList<Utterance> history
    )
    {
        var question = new Question(text, null, history, At);
        var events = new List<AnswerEvent>();

        await foreach (
            var step in services
                .GetRequiredService<IAssistant>()
                .AskAsync(question, CancellationToken.None)
        )
        {
            events.Add(step);
        }

        return events;
    }

    public static async Task<Answer> AskAsync(
        IServiceProvider services,
        string text,
        params IReadOnlyList<Utterance> history
    ) => (await EventsAsync(services, text, history)).OfType<AnswerEvent.Done>().Single().Answer;
}
