using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Readers;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace iHanoi.Ingestion.Tests;

/// <summary>The room as the product composes it: real encoder, real database, its own state and source folders.</summary>
internal sealed class Room : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 25);

    private readonly ServiceProvider _services;

    public Room(
        string? state = null,
        RetrievalOptions? options = null,
        Action<IServiceCollection>? with = null
    )
    {
        var folders = Repository.Folders(state);
        State = folders.State;
        Source = Scratch.Folder("ihanoi-source-");
        var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<TimeProvider>(Clock)
            .AddIngestion(folders)
            .AddSingleton(Options.Create(options ?? new RetrievalOptions()));
        with?.Invoke(services);
        _services = services.BuildServiceProvider();
    }

    public string State { get; }

    public string Source { get; }

    public FakeTimeProvider Clock { get; } =
        new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    public IKnowledgeBase Knowledge => Get<IKnowledgeBase>();

    public IPassageIndex Index => Get<IPassageIndex>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public string Put(string name, string text)
    {
        var path = Path.Combine(Source, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public Task<IngestionResult> IngestAsync(bool prune = false) =>
        Knowledge.IngestAsync(Source, prune, null, TestContext.Current.CancellationToken);

    public IPublishing Publishing => Get<IPublishing>();

    public Task<PublishingRefusal?> WithdrawAsync(string id) =>
        Publishing.WithdrawAsync(id, null, TestContext.Current.CancellationToken);

    public Task<PublishingRefusal?> RestoreAsync(string id) =>
        Publishing.RestoreAsync(id, null, TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<string>> FindAsync(string text, DateOnly? on = null)
    {
        var query = new PassageQuery(text, 10, on ?? Today);
        var passages = await Index.SearchAsync(query, TestContext.Current.CancellationToken);
        return [.. passages.Select(passage => passage.Document.Id).Distinct()];
    }

    public static ReadOutcome Read(string name, byte[] bytes)
    {
        using var room = new Room();
        return room.Get<FileReading>()
            .ReadAsync(new FileContent(name, bytes), CancellationToken.None)
            .GetAwaiter()
            .GetResult();
    }

    public static DocumentDraft Draft(string name, byte[] bytes) =>
        Read(name, bytes).ShouldBeOfType<ReadOutcome.Read>().Draft;

    public static string Text(string name, byte[] bytes) =>
        string.Join('\n', Draft(name, bytes).Sections.Select(section => section.Text));

    public void Dispose()
    {
        _services.Dispose();
        Directory.Delete(Source, recursive: true);
    }
}
