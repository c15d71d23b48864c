using iHanoi.Civic.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Ingestion;

/// <summary>Reading, chunking, indexing and finding the city's knowledge.</summary>
public static class IngestionServices
{
    public static IServiceCollection AddIngestion(
        this IServiceCollection services,
        ProductFolders folders
    ) => services;
}
