using iHanoi.Api.Data;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Incidents;

/// <summary>
/// Counts a ward's reports of one kind in the last hours against the same weekday and hours of the weeks before.
/// When chance does not explain them, an alert is drafted for an official; nobody is told by a machine.
/// </summary>
internal sealed class ClusterWatch(CityDb db, IOptions<ClusterOptions> options, TimeProvider time)
{
    // One draft for one matter: what comes within these hours adds to it.
    private static readonly TimeSpan SameMatter = TimeSpan.FromHours(12);

    public async Task LookAsync(
        WardCode ward,
        Category kind,
        DateTimeOffset at,
        CancellationToken cancellationToken
    )
    {
        var weeks = await WeeksAsync(at, cancellationToken);

        if (weeks < options.Value.FewestWeeks)
        {
            return;
        }

        var key = Neighbourhood.Of(ward);
        var count = await CountAsync(key, kind, at, cancellationToken);
        var earlier = 0;

        for (var week = 1; week <= weeks; week++)
        {
            earlier += await CountAsync(key, kind, at.AddDays(-7 * week), cancellationToken);
        }

        var cluster = SuddenCluster.Of(count, earlier, weeks);

        if (cluster.IsSudden)
        {
            await DraftAsync(ward, kind, cluster, weeks, cancellationToken);
        }
    }

    // Before the city's first report nothing was quiet, only unknown.
    private async Task<int> WeeksAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var first = await db
            .Reports.OrderBy(report => report.FiledAt)
            .Select(report => (DateTimeOffset?)report.FiledAt)
            .FirstOrDefaultAsync(cancellationToken);

        return SuddenCluster.WeeksOnRecord(first ?? at, at);
    }

    private Task<int> CountAsync(
        string key,
        Category kind,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var since = until - SuddenCluster.Window;

        return db.Neighbours.CountAsync(
            row => row.Key == key && row.Kind == kind && row.At > since && row.At <= until,
            cancellationToken
        );
    }

    private async Task DraftAsync(
        WardCode ward,
        Category kind,
        SuddenCluster cluster,
        int weeks,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var since = now - SameMatter;
        var draft = await db
            .AlertDrafts.Where(row => row.Ward == ward && row.Category == kind && row.At > since)
            .OrderByDescending(row => row.At)
            .FirstOrDefaultAsync(cancellationToken);

        if (draft is null)
        {
            db.AlertDrafts.Add(
                new AlertDraft
                {
                    Id = Guid.CreateVersion7(now),
                    At = now,
                    Category = kind,
                    Ward = ward,
                    Count = cluster.Count,
                    Expected = cluster.Expected,
                    Tail = cluster.Tail,
                    Weeks = weeks,
                    State = AlertDraftState.Waiting,
                }
            );
        }
        else if (cluster.Count > draft.Count)
        {
            draft.Count = cluster.Count;
            draft.Tail = cluster.Tail;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
