using System.Diagnostics;

namespace iHanoi.Ingestion.Readers.Scans;

/// <summary>
/// Runs a program of the system on bytes from another's hands: no shell, one thread, bounded in time and memory, and
/// killed with everything it started.
/// </summary>
internal static class ToolRun
{
    private const string Limiter = "prlimit";
    private const string MostMemory = "--as=3221225472";

    private static readonly string[] Folders = (
        Environment.GetEnvironmentVariable("PATH") ?? ""
    ).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    public static bool IsInstalled(string tool) =>
        Folders.Any(folder => File.Exists(Path.Combine(folder, tool)));

    /// <summary>What it wrote, or null: not installed, failed, or took too long.</summary>
    public static async Task<byte[]?> RunAsync(
        string tool,
        IReadOnlyList<string> arguments,
        byte[] input,
        TimeSpan atMost,
        CancellationToken cancellationToken
    )
    {
        if (!IsInstalled(tool))
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(atMost);
        using var process = Process.Start(Start(tool, arguments))!;

        try
        {
            return await TalkAsync(process, input, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            Kill(process);
        }
    }

    private static async Task<byte[]?> TalkAsync(
        Process process,
        byte[] input,
        CancellationToken cancellationToken
    )
    {
        using var output = new MemoryStream();
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, cancellationToken);
        var complaints = process.StandardError.BaseStream.CopyToAsync(
            Stream.Null,
            cancellationToken
        );

        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all: its exit code says why.
        }

        await Task.WhenAll(reading, complaints, process.WaitForExitAsync(cancellationToken));
        return process.ExitCode is 0 ? output.ToArray() : null;
    }

    private static ProcessStartInfo Start(string tool, IReadOnlyList<string> arguments)
    {
        var limited = IsInstalled(Limiter);
        var start = new ProcessStartInfo(limited ? Limiter : tool)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        foreach (var word in limited ? [MostMemory, tool, .. arguments] : arguments)
        {
            start.ArgumentList.Add(word);
        }

        // Tesseract's threads fight each other for two cores.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        return start;
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in this moment.
        }
    }
}
