using System.Security.Cryptography;
using iHanoi.Ingestion.Index.Store;
using iHanoi.Ingestion.Readers.Safety;
using iHanoi.Ingestion.Readers.Scans;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// Reads files, and knows scans again by their bytes: a page costs seconds the first time and nothing after, and what a
/// person has settled stays settled.
/// </summary>
internal sealed class RememberedReading(IFileReading files, ScanShelf shelf, StatedWards wards)
{
    public async Task<ReadOutcome> ReadAsync(string path, CancellationToken cancellationToken) =>
        Kept(await HashAsync(path, cancellationToken))
        ?? wards.Checked(await files.ReadAsync(path, cancellationToken));

    public async Task<ReadOutcome> ReadAsync(
        FileContent file,
        CancellationToken cancellationToken
    ) =>
        Kept(ScannedFile.HashOf(file.Bytes))
        ?? wards.Checked(await files.ReadAsync(file, cancellationToken));

    public Task KeepAsync(KeptScan scan, CancellationToken cancellationToken) =>
        shelf.KeepAsync(scan, cancellationToken);

    private ReadOutcome.Read? Kept(string? hash) =>
        hash is not null && shelf.Find(hash) is { } kept
            ? new ReadOutcome.Read(DocumentDraft.Of(kept.File))
            : null;

    // Only these may be scans. A file that cannot be opened has its reason given by its reader.
    private static async Task<string?> HashAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (!ScannedFile.MayBe(path) || DiskFile.ReasonAgainst(path) is not null)
            {
                return null;
            }

            await using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
