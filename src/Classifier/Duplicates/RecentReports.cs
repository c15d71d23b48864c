using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using Microsoft.Extensions.Caching.Memory;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// Reports as they were read for a comparison, the last ones kept: where much is reported, the same neighbours are
/// asked about again and again, and reading costs far more than comparing.
/// </summary>
internal sealed class RecentReports(ProductFolders folders, SideReader sides) : IDisposable
{
    // About 0.2 MB each.
    private const int Kept = 256;

    // The categories in it are the classifier's, which a person may exchange while the product runs.
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private readonly MemoryCache _reports = new(new MemoryCacheOptions { SizeLimit = Kept });
    private readonly Lazy<TellingNetwork> _network = new(() => TellingNetwork.Load(folders));

    public async ValueTask<ReadReport> ReadAsync(
        ComparableReport report,
        CancellationToken cancellationToken
    )
    {
        var key = report with { Id = "" };

        if (_reports.TryGetValue(key, out ReadReport? known) && known is not null)
        {
            return known with { Side = known.Side with { Report = report } };
        }

        var side = await sides.ReadAsync(report, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var read = new ReadReport(side, _network.Value.Read(side.Pieces.States.Lower));
        var kept = new MemoryCacheEntryOptions
        {
            Size = 1,
            AbsoluteExpirationRelativeToNow = KeptFor,
        };

        return _reports.Set(key, read, kept);
    }

    public void Dispose()
    {
        _reports.Dispose();

        if (_network.IsValueCreated)
        {
            _network.Value.Dispose();
        }
    }
}
