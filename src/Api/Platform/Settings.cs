using iHanoi.Civic.Platform;

namespace iHanoi.Api.Platform;

/// <summary>Settings in rising order of weight: appsettings.json, the state folder's, environment, arguments.</summary>
internal static class Settings
{
    public static IConfiguration Read(ProductFolders folders, string[] arguments) =>
        new ConfigurationBuilder().AddHouse(folders, arguments).Build();

    public static IConfigurationBuilder AddHouse(
        this IConfigurationBuilder builder,
        ProductFolders folders,
        string[] arguments
    ) =>
        builder
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.Combine(folders.State, "settings.json"), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([
                .. arguments.Where(a =>
                    a.StartsWith("--", StringComparison.Ordinal) && a.Contains('=')
                ),
            ]);
}
