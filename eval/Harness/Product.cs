using iHanoi.Api.Platform;
using iHanoi.Civic.Answering;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Eval.Tasks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace iHanoi.Eval.Harness;

/// <summary>
/// The shipped product, composed by the call that Api uses, with each line's context laid over it. State is
/// the evaluation's own folder, so that no one's data is read or written.
/// </summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Product(ServiceProvider services, ProductFolders folders)
    {
        _services = services;
        Folders = folders;
    }

    public ProductFolders Folders { get; }

    public static Product Compose()
    {
        var found = Api.Platform.Folders.Find(Directory.GetCurrentDirectory());
        var folders = found with { State = Path.Combine(found.State, "eval") };
        Directory.CreateDirectory(folders.State);
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var services = new ServiceCollection()
            .AddProduct(configuration, folders)
            .AddSingleton<LineContext>()
            .AddSingleton<IFunctionInvocationFilter, GivenResults>();
        LayOver(services);

        return new Product(services.BuildServiceProvider(), folders);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Fills the evaluation's knowledge base from data/knowledge; the second time nothing is written.</summary>
    public Task PrepareKnowledgeAsync(CancellationToken cancellationToken) =>
        Get<IKnowledgeBase>()
            .IngestAsync(
                Folders.Knowledge,
                prune: true,
                new Progress<IngestionProgress>(Report),
                cancellationToken
            );

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static void Report(IngestionProgress progress)
    {
        if (progress.Done % 50 is 0)
        {
            Console.Error.WriteLine($"{progress.Done} / {progress.Total} {progress.Current}");
        }
    }

    private static void LayOver(IServiceCollection services)
    {
        var shipped = services.Last(service => service.ServiceType == typeof(IPassageIndex));
        services.Remove(shipped);
        services.AddSingleton<IPassageIndex>(provider => new OverlayIndex(
            (IPassageIndex)(
                shipped.ImplementationInstance
                ?? shipped.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, shipped.ImplementationType!)
            ),
            provider.GetRequiredService<LineContext>()
        ));
    }
}
