using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Bench;

/// <summary>The product composed by the call that Api uses, with the shipped knowledge and a state of its own.</summary>
internal sealed class BenchedProduct : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchedProduct(ServiceProvider services, ProductFolders folders)
    {
        _services = services;
        Folders = folders;
    }

    public ProductFolders Folders { get; }

    public DateTimeOffset Now => Get<TimeProvider>().GetLocalNow();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<BenchedProduct> PrepareAsync(CancellationToken cancellationToken)
    {
        var folders = OwnFolders();
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var product = new BenchedProduct(
            new ServiceCollection().AddProduct(configuration, folders).BuildServiceProvider(),
            folders
        );

        await Console.Error.WriteLineAsync("Reading data/knowledge (the first time only) …");
        await product
            .Get<IKnowledgeBase>()
            .IngestAsync(folders.Knowledge, prune: true, null, cancellationToken);

        // What the server makes ready at its start, and the first caller must not pay for.
        product.Get<ITransitNetwork>().Plan("xyz", "xyz");
        product.Get<IAddressResolver>().Resolve("xyz");
        await product
            .Get<IReportDesk>()
            .FindAsync(new ReportNumber("HN-000000-222222"), cancellationToken);

        return product;
    }

    /// <summary>The shipped folders with a state of the bench's own.</summary>
    public static ProductFolders OwnFolders()
    {
        var found = Api.Platform.Folders.Find(Directory.GetCurrentDirectory());
        var folders = found with { State = Path.Combine(found.State, "bench") };
        Directory.CreateDirectory(folders.State);

        return folders;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
