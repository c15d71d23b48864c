using System.Collections.Concurrent;
using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Readers.Safety;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Readers.Isolation;

/// <summary>
/// Reads files in processes of their own, a few that live long and are started when first needed. A file that kills its
/// reader or takes too long is left out with its reason; the next file has a new reader.
/// </summary>
internal sealed class IsolatedReading(
    FileReading here,
    IOptions<ReadingOptions> options,
    ILogger<IsolatedReading> logger
) : IFileReading, IDisposable
{
    private readonly ReadingOptions _options = options.Value;
    private readonly ConcurrentBag<ReadingProcess> _idle = [];
    private readonly SemaphoreSlim _lanes = new(Math.Max(1, Environment.ProcessorCount));

    public Task<ReadOutcome> ReadAsync(string path, CancellationToken cancellationToken) =>
        DiskFile.ReadByAsync(this, path, logger, cancellationToken);

    public async Task<ReadOutcome> ReadAsync(FileContent file, CancellationToken cancellationToken)
    {
        if (IsPlain(file.Path) || file.Bytes.Length is 0 or > DiskFile.Largest)
        {
            return await here.ReadAsync(file, cancellationToken);
        }

        await _lanes.WaitAsync(cancellationToken);

        try
        {
            return await ReadApartAsync(file, cancellationToken);
        }
        finally
        {
            _lanes.Release();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var process))
        {
            process.Dispose();
        }

        _lanes.Dispose();
    }

    private async Task<ReadOutcome> ReadApartAsync(
        FileContent file,
        CancellationToken cancellationToken
    )
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var deadline = ReadingDeadline.For(file, _options);
        limit.CancelAfter(deadline);

        try
        {
            // What an earlier file left behind is not this one's fault: it has a reader of its own before it is blamed.
            var outcome =
                (_idle.TryTake(out var used) ? await ReadWithAsync(used, file, limit.Token) : null)
                ?? await ReadWithAsync(ReadingProcess.Start(_options), file, limit.Token);

            if (outcome is null)
            {
                logger.ReaderDied(file.Path);
            }

            return outcome ?? new ReadOutcome.Skipped(SkipReason.ReaderStopped);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            logger.ReaderTooSlow(file.Path, deadline);
            return new ReadOutcome.Skipped(SkipReason.TooSlow);
        }
    }

    private async Task<ReadOutcome?> ReadWithAsync(
        ReadingProcess process,
        FileContent file,
        CancellationToken cancellationToken
    )
    {
        var healthy = false;

        try
        {
            var outcome = await process.ReadAsync(file, cancellationToken);
            healthy = outcome is not null;
            return outcome;
        }
        finally
        {
            if (healthy && !process.IsSwollen)
            {
                _idle.Add(process);
            }
            else
            {
                process.Dispose();
            }
        }
    }

    // What the product ships is Markdown: its reader is our own, and a first start need not wait for a process.
    private static bool IsPlain(string path) =>
        Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase);
}
