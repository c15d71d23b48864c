using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Uploads;

/// <summary>
/// Batches of offered files. What is opened here survives the death of the process: first the bytes, then one
/// transaction with a row and a promised job for each file.
/// </summary>
internal sealed class UploadBook(CityDb db, ContentFolder content, JobBell bell, TimeProvider time)
{
    private const string NoHash = "00000000";

    public async Task<UploadBatch> OpenAsync(
        Curator by,
        IReadOnlyList<OfferedFile> offered,
        IReadOnlyList<string> wards,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var batch = new UploadBatch
        {
            Id = Guid.CreateVersion7(now),
            PersonId = by.Id,
            PersonName = by.Name,
            At = now,
            Wards = [.. wards],
        };

        foreach (var (place, file) in offered.Index())
        {
            batch.Files.Add(await KeepAsync(batch, place, file, cancellationToken));
        }

        db.UploadBatches.Add(batch);
        db.Jobs.AddRange(batch.Files.Where(file => file.Stage is FileStage.Waiting).Select(NewJob));
        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();
        return batch;
    }

    public Task<UploadBatch?> FindAsync(Guid batch, CancellationToken cancellationToken) =>
        db
            .UploadBatches.AsNoTracking()
            .Include(row => row.Files.OrderBy(file => file.Place))
                .ThenInclude(file => file.Inside.OrderBy(inner => inner.Place))
            .AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == batch, cancellationToken);

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<UploadBatch>> RecentAsync(
        int most,
        CancellationToken cancellationToken
    ) =>
        await db
            .UploadBatches.AsNoTracking()
            .Include(row => row.Files.OrderBy(file => file.Place))
            .OrderByDescending(row => row.At)
            .Take(most)
            .ToListAsync(cancellationToken);

    /// <summary>Takes back what nobody began to read. What is in hand is finished.</summary>
    public Task<int> CancelAsync(Guid batch, CancellationToken cancellationToken)
    {
        var now = (DateTimeOffset?)time.GetUtcNow();

        return db
            .UploadFiles.Where(file => file.BatchId == batch && file.Stage == FileStage.Waiting)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(file => file.Stage, FileStage.Cancelled)
                        .SetProperty(file => file.FinishedAt, now),
                cancellationToken
            );
    }

    /// <summary>Promises again what failed, was skipped or was taken back, as far as its bytes are here.</summary>
    public async Task<int> RetryAsync(Guid batch, CancellationToken cancellationToken)
    {
        var files = await db
            .UploadFiles.Where(file =>
                file.BatchId == batch
                && file.Hash != null
                && (
                    file.Stage == FileStage.Failed
                    || file.Stage == FileStage.Cancelled
                    || file.Outcome == FileOutcome.Skipped
                )
            )
            .ToListAsync(cancellationToken);

        foreach (var file in files)
        {
            Reset(file);
            db.Jobs.Add(NewJob(file));
        }

        await db.SaveChangesAsync(cancellationToken);
        bell.Ring();
        return files.Count;
    }

    private static void Reset(UploadFile file)
    {
        (file.Stage, file.Attempts, file.Done, file.Total) = (FileStage.Waiting, 0, 0, 0);
        (file.StartedAt, file.EmbeddingAt, file.FinishedAt) = (null, null, null);
        (file.Outcome, file.Reason) = (null, null);
    }

    private async Task<UploadFile> KeepAsync(
        UploadBatch batch,
        int place,
        OfferedFile offered,
        CancellationToken cancellationToken
    )
    {
        await using var stream = offered.Open();
        var kept = await content.KeepAsync(stream, UploadLimits.LargestFile, cancellationToken);
        var reason = kept switch
        {
            null => SkipReason.TooBig,
            { Bytes: 0 } => SkipReason.Empty,
            _ => (SkipReason?)null,
        };
        var now = time.GetUtcNow();

        return new UploadFile
        {
            Id = Guid.CreateVersion7(now),
            BatchId = batch.Id,
            Place = place,
            Name = FileName.Clean(offered.Name, kept?.Hash ?? NoHash),
            Bytes = kept?.Bytes ?? 0,
            Hash = reason is null ? kept!.Hash : null,
            Stage = reason is null ? FileStage.Waiting : FileStage.Finished,
            FinishedAt = reason is null ? null : now,
            Outcome = reason is null ? null : FileOutcome.Skipped,
            Reason = reason is { } why ? SkipReasonTable.Table.Code(why) : null,
        };
    }

    private Job NewJob(UploadFile file) =>
        Job.Due(ReadUpload.Kind, file.Id, JobPriority.File, time.GetUtcNow());
}
