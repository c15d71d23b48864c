using iHanoi.Civic.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Classifier;

/// <summary>Report text in, calibrated labels, agencies and duplicates out.</summary>
public static class ClassifierServices
{
    public static IServiceCollection AddClassifier(
        this IServiceCollection services,
        ProductFolders folders
    ) => services;
}
