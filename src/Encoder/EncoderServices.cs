using iHanoi.Civic.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace iHanoi.Encoder;

/// <summary>The one sentence encoder of the process.</summary>
public static class EncoderServices
{
    public static IServiceCollection AddEncoder(
        this IServiceCollection services,
        ProductFolders folders
    ) => services;
}
