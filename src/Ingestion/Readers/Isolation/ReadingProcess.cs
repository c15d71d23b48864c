using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using iHanoi.Ingestion.Readers.Scans;

namespace iHanoi.Ingestion.Readers.Isolation;

/// <summary>A process that reads files for this one. It may be killed at any time and takes nothing with it.</summary>
internal sealed class ReadingProcess : IDisposable
{
    private const long Megabyte = 1024 * 1024;
    private const string Limiter = "prlimit";

    // Between two looks a library may take more at once; what is reserved for threads and never used counts too.
    private const int UnseenMegabytes = 512;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly long _most;

    private ReadingProcess(Process process, long most)
    {
        _process = process;
        _most = most;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    public static ReadingProcess Start(ReadingOptions options)
    {
        string[] limiter = ToolRun.IsInstalled(Limiter)
            ? [Limiter, $"--data={(options.MostMegabytesInAll + UnseenMegabytes) * Megabyte}"]
            : [];
        string[] words = [.. limiter, DotNet, options.Program!, "read-files"];
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        foreach (var setting in Settings(options))
        {
            start.ArgumentList.Add($"--{ReadingOptions.Section}:{setting}");
        }

        // A file that wants more memory ends its reader, not the city's server.
        start.Environment["DOTNET_GCHeapHardLimit"] = (options.MostMegabytes * Megabyte).ToString(
            "x",
            CultureInfo.InvariantCulture
        );
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return new ReadingProcess(Process.Start(start)!, options.MostMegabytesInAll * Megabyte);
    }

    /// <summary>It kept so much of its last file that the next one would lack it.</summary>
    public bool IsSwollen => ProcessMemory.Of(_process) > _most / 4;

    /// <summary>Null: the process died of it.</summary>
    public async Task<ReadOutcome?> ReadAsync(FileContent file, CancellationToken cancellationToken)
    {
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(answered.Token);

        try
        {
            await ReadFrames.SendAsync(_process.StandardInput.BaseStream, file, cancellationToken);
            return await ReadFrames.OutcomeAsync(
                _process.StandardOutput.BaseStream,
                cancellationToken
            );
        }
        catch (Exception e) when (e is IOException or InvalidDataException or JsonException)
        {
            return null;
        }
        finally
        {
            await answered.CancelAsync();
            await watching;
        }
    }

    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    // Once it is ended its streams are at their end, and whoever waits for its answer knows.
    private async Task WatchAsync(CancellationToken answered)
    {
        using var looks = new PeriodicTimer(BetweenLooks);

        try
        {
            while (await looks.WaitForNextTickAsync(answered))
            {
                if (ProcessMemory.Of(_process) > _most)
                {
                    End();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The file is read.
        }
    }

    private void End()
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
