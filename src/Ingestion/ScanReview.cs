using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using iHanoi.Ingestion.Index;
using iHanoi.Ingestion.Index.Store;

namespace iHanoi.Ingestion;

/// <summary>What people settle about scanned pages goes the way of any file: a new version, cut and encoded.</summary>
internal sealed class ScanReview(
    ScanShelf shelf,
    IngestionPipeline pipeline,
    IRefreshingIndex index
) : IScanReview
{
    public Task<IReadOnlyList<WaitingPage>> WaitingAsync(CancellationToken cancellationToken) =>
        Task.Run<IReadOnlyList<WaitingPage>>(
            () => [.. shelf.Waiting().SelectMany(PagesOf)],
            cancellationToken
        );

    public Task<byte[]?> PictureAsync(ScanPageKey page, CancellationToken cancellationToken) =>
        Task.Run(() => shelf.Picture(page.Scan, page.Number), cancellationToken);

    public async Task<FileResult?> SettleAsync(
        ScanPageKey page,
        string text,
        Curator by,
        CancellationToken cancellationToken
    )
    {
        if (await shelf.SettleAsync(page, text.Trim(), by, cancellationToken) is not { } settled)
        {
            return null;
        }

        var result = await pipeline.RunAsync(settled, cancellationToken);
        await index.RefreshAsync(cancellationToken);
        return result;
    }

    private static IEnumerable<WaitingPage> PagesOf(KeptScan kept) =>
        kept
            .File.Scans.Where(page => page.Waits)
            .Select(page => new WaitingPage(
                new ScanPageKey(kept.File.Hash, page.Number),
                kept.DocumentId,
                Path.GetFileName(kept.Sender.Path),
                page.Confidence,
                page.Text,
                HasPicture: page.Confidence > 0
            ));
}
