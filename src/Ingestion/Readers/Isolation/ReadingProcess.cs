using System.Diagnostics;
using System.Globalization;

namespace iHanoi.Ingestion.Readers.Isolation;

/// <summary>A process that reads files for this one. It may be killed at any time and takes nothing with it.</summary>
internal sealed class ReadingProcess : IDisposable
{
    private readonly Process _process;

    private ReadingProcess(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public static ReadingProcess Start(ReadingOptions options)
    {
        var start = new ProcessStartInfo(DotNet)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(options.Program!);
        start.ArgumentList.Add("read-files");

        foreach (var setting in Settings(options))
        {
            start.ArgumentList.Add($"--{ReadingOptions.Section}:{setting}");
        }

        // A file that wants more memory ends its reader, not the city's server.
        start.Environment["DOTNET_GCHeapHardLimit"] = (
            (long)options.MostMegabytes * 1024 * 1024
        ).ToString("x", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new ReadingProcess(Process.Start(start)!);
    }

    /// <summary>Null: the process died of it.</summary>
    public async Task<ReadOutcome?> ReadAsync(FileContent file, CancellationToken cancellationToken)
    {
        try
        {
            await ReadFrames.SendAsync(_process.StandardInput.BaseStream, file, cancellationToken);
            return await ReadFrames.OutcomeAsync(
                _process.StandardOutput.BaseStream,
                cancellationToken
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        try
        {
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in this moment.
        }

        _process.Dispose();
    }

    // However this process was told, its readers are told the same.
    private static string[] Settings(ReadingOptions options) =>
        [
            $"{nameof(options.ScanLanguages)}={options.ScanLanguages}",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{nameof(options.SurePage)}={options.SurePage}"
            ),
            $"{nameof(options.MostScannedPages)}={options.MostScannedPages}",
            $"{nameof(options.SecondsPerPage)}={options.SecondsPerPage}",
            $"{nameof(options.MostMegapixels)}={options.MostMegapixels}",
        ];

    // The host this process runs on, or the one on the path.
    private static string DotNet =>
        Environment.ProcessPath is { } host
        && Path.GetFileNameWithoutExtension(host).Equals("dotnet", StringComparison.Ordinal)
            ? host
            : "dotnet";
}
