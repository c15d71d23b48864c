using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Publishing;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Uploads;

/// <summary>
/// The job that takes one kept file into the knowledge base and writes down how far it is. Running twice adds nothing:
/// the same content is the same version.
/// </summary>
internal sealed partial class ReadUpload(
    CityDb db,
    ContentFolder content,
    IKnowledgeBase knowledge,
    TimeProvider time,
    ILogger<ReadUpload> log
) : IJobWork
{
    public const string Kind = "read-upload";

    // A file that kills the process does so at each try.
    private const int MostAttempts = 3;
    private static readonly TimeSpan NoteEvery = TimeSpan.FromMilliseconds(500);

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        if (await BeginAsync(subject, cancellationToken) is not { } file)
        {
            return true;
        }

        try
        {
            var result = await ReadAsync(file, cancellationToken);
            Finish(file, result);
            await TakeInsideAsync(file, result, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            ReadingFailed(log, file.Id, failure);
            Fail(
                file,
                failure is FileNotFoundException or DirectoryNotFoundException
                    ? FileFailure.BytesLost
                    : FileFailure.Unexpected
            );
        }

        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    // In one statement, so that a person who takes the file back at this moment either does or does not.
    private async Task<UploadFile?> BeginAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = (DateTimeOffset?)time.GetUtcNow();
        var begun = await db
            .UploadFiles.Where(row =>
                row.Id == id
                && row.Stage != FileStage.Finished
                && row.Stage != FileStage.Cancelled
                && row.Stage != FileStage.Failed
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Stage, FileStage.Reading)
                        .SetProperty(row => row.StartedAt, now)
                        .SetProperty(row => row.Attempts, row => row.Attempts + 1),
                cancellationToken
            );

        if (begun is 0)
        {
            return null;
        }

        var file = await db.UploadFiles.SingleAsync(row => row.Id == id, cancellationToken);

        if (file.Attempts <= MostAttempts)
        {
            return file;
        }

        Fail(file, FileFailure.GaveUp);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private async Task<FileResult> ReadAsync(UploadFile file, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(content.PathOf(file.Hash!), cancellationToken);
        var batch = await db
            .UploadBatches.AsNoTracking()
            .SingleAsync(row => row.Id == file.BatchId, cancellationToken);
        var upload = new UploadedFile(await db.NameOfAsync(file, cancellationToken), bytes)
        {
            Author = new Curator(batch.PersonId, batch.PersonName),
            Wards = batch.Wards,
        };
        var progress = new LatestProgress();
        var reading = Task.Run(
            () => knowledge.AddAsync(upload, progress, cancellationToken),
            cancellationToken
        );

        while (
            await Task.WhenAny(reading, Task.Delay(NoteEvery, time, cancellationToken)) != reading
        )
        {
            await NoteAsync(file, progress.Value, cancellationToken);
        }

        return await reading;
    }

    private async Task NoteAsync(
        UploadFile file,
        FileProgress? progress,
        CancellationToken cancellationToken
    )
    {
        if (progress is null)
        {
            return;
        }

        if (progress.Stage is FileStage.Embedding)
        {
            file.EmbeddingAt ??= time.GetUtcNow();
        }

        (file.Stage, file.Done, file.Total) = (progress.Stage, progress.Done, progress.Total);
        await db.SaveChangesAsync(cancellationToken);
    }

    // What an earlier try found is forgotten.
    private async Task TakeInsideAsync(
        UploadFile file,
        FileResult result,
        CancellationToken cancellationToken
    )
    {
        await db
            .UploadInnerFiles.Where(row => row.FileId == file.Id)
            .ExecuteDeleteAsync(cancellationToken);

        if (result.Inside is [])
        {
            return;
        }

        db.UploadInnerFiles.AddRange(
            result
                .Leaves()
                .Select(
                    (inner, place) =>
                        new UploadInnerFile
                        {
                            FileId = file.Id,
                            Place = place,
                            // Below the archive's own name.
                            Name = inner.Path[
                                Math.Min(result.Path.Length + 1, inner.Path.Length)..
                            ],
                            Outcome = inner.Outcome,
                            Reason = inner.Reason,
                            DocumentId = inner.DocumentId,
                            Version = inner.Version,
                            Chunks = inner.Chunks,
                        }
                )
        );
    }

    private void Finish(UploadFile file, FileResult result)
    {
        (file.Stage, file.FinishedAt) = (FileStage.Finished, time.GetUtcNow());
        (file.Outcome, file.Reason) = (result.Outcome, result.Reason);
        (file.DocumentId, file.Version, file.Chunks) = (
            result.DocumentId,
            result.Version,
            result.Chunks
        );
        (file.Done, file.Total) = (result.Chunks, result.Chunks);
    }

    private void Fail(UploadFile file, FileFailure why)
    {
        (file.Stage, file.FinishedAt) = (FileStage.Failed, time.GetUtcNow());
        file.Reason = FileFailures.Table.Code(why);
    }

    [LoggerMessage(LogLevel.Error, "The uploaded file {FileId} could not be taken in")]
    private static partial void ReadingFailed(ILogger log, Guid fileId, Exception failure);
}
