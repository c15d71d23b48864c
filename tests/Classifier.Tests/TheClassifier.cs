using iHanoi.City;
using iHanoi.Encoder;
using iHanoi.Ingestion;
using iHanoi.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Classifier.Tests;

/// <summary>The rooms as the product composes them, over the shipped models and tables.</summary>
internal static class TheClassifier
{
    private static readonly ServiceProvider Services = Compose();

    public static T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    private static ServiceProvider Compose()
    {
        var folders = Repository.Folders();

        return new ServiceCollection()
            .AddCity(folders)
            .AddEncoder(folders)
            .AddIngestion(folders)
            .AddClassifier(folders)
            .BuildServiceProvider();
    }
}
