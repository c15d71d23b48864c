using iHanoi.Api.Platform.Commands;
using iHanoi.Assistant;
using iHanoi.City;
using iHanoi.Civic.Platform;
using iHanoi.Classifier;
using iHanoi.Encoder;
using iHanoi.Ingestion;

namespace iHanoi.Api.Platform;

/// <summary>
/// The product, composed once: pages, commands, evaluation and benchmarks use the same call. Hosted work
/// (seeding, jobs, first ingest) runs only where a host is started.
/// </summary>
public static class Composition
{
    public static IServiceCollection AddProduct(
        this IServiceCollection services,
        IConfiguration configuration,
        ProductFolders folders
    )
    {
        if (configuration["Retraining:Folder"] is { Length: > 0 } training)
        {
            folders = folders with { Training = Path.GetFullPath(training) };
        }

        services.AddSingleton(configuration);
        services.AddSingleton(folders);
        services.AddSingleton<TimeProvider, HanoiTime>();
        services.AddLogging();
        services.AddOptions();
        services.Configure<RetrievalOptions>(configuration.GetSection(RetrievalOptions.Section));
        services.Configure<PublishingOptions>(configuration.GetSection(PublishingOptions.Section));
        services.Configure<ReadingOptions>(configuration.GetSection(ReadingOptions.Section));
        services.Configure<ReadingOptions>(reading => reading.Program ??= ReadFiles.Program);
        services.Configure<WebSourceOptions>(configuration.GetSection(WebSourceOptions.Section));
        services.Configure<IndexOptions>(configuration.GetSection(IndexOptions.Section));

        return services
            .AddCity(folders)
            .AddEncoder(folders)
            .AddIngestion(folders)
            .AddClassifier(folders)
            .AddAssistant(folders)
            .AddCityRules(configuration, folders)
            .AddDesk(configuration, folders);
    }

    /// <summary>The product without its pages, for a command on the console.</summary>
    internal static ServiceProvider BuildForCommand(string[] arguments)
    {
        var folders = Folders.Find(Directory.GetCurrentDirectory(), arguments);
        Directory.CreateDirectory(folders.State);

        var configuration = Settings.Read(folders, arguments);

        return new ServiceCollection().AddProduct(configuration, folders).BuildServiceProvider();
    }
}
