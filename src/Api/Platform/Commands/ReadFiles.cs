using iHanoi.Ingestion;

namespace iHanoi.Api.Platform.Commands;

/// <summary>
/// read-files: the inside of a reading process, which the product starts for itself. Files come in and texts go out
/// over the standard streams, so nothing else may be written there.
/// </summary>
internal static class ReadFiles
{
    /// <summary>This assembly, beside every program that is composed of it; null when it cannot be started.</summary>
    public static string? Program
    {
        get
        {
            var assembly = Path.Combine(AppContext.BaseDirectory, "iHanoi.Api.dll");
            return File.Exists(Path.ChangeExtension(assembly, ".runtimeconfig.json"))
                ? assembly
                : null;
        }
    }

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var folders = Folders.Find(Directory.GetCurrentDirectory(), arguments);
        var configuration = Settings.Read(folders, arguments);
        await using var services = new ServiceCollection()
            .AddLogging()
            .Configure<ReadingOptions>(configuration.GetSection(ReadingOptions.Section))
            .AddIngestion(folders)
            .BuildServiceProvider();
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();

        await services.ReadFilesAsync(input, output, cancellationToken);

        return ExitCodes.Fine;
    }
}
