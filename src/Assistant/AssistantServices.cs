using iHanoi.Civic.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Assistant;

/// <summary>Read first: the steps of an answer in order, the plug-ins and the filters.</summary>
public static class AssistantServices
{
    public static IServiceCollection AddAssistant(
        this IServiceCollection services,
        ProductFolders folders
    ) => services;
}
