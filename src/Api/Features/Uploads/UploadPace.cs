using iHanoi.Api.Data;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Features.Uploads;

/// <summary>
/// How long a batch will still take, from what it has taken so far: chunks a second for the file in hand, seconds a
/// byte for what waits.
/// </summary>
internal static class UploadPace
{
    /// <summary>Null: nothing was measured yet, or nothing is left to do.</summary>
    public static TimeSpan? Left(IReadOnlyList<UploadFile> files, DateTimeOffset now)
    {
        var waiting = files.Where(file => file.Stage is FileStage.Waiting).Sum(file => file.Bytes);
        var inHand = files.Where(file => file.Stage.IsUnderWay()).ToList();

        if (waiting is 0 && inHand is [])
        {
            return null;
        }

        var secondsOfByte = SecondsOfByte(files, now);
        var left = waiting * secondsOfByte;

        foreach (var file in inHand)
        {
            left +=
                OfEmbedding(file, now)
                ?? (file.Bytes * secondsOfByte) - Since(file.StartedAt, now).TotalSeconds;
        }

        return left is { } seconds ? TimeSpan.FromSeconds(Math.Max(0, seconds)) : null;
    }

    private static double? SecondsOfByte(IReadOnlyList<UploadFile> files, DateTimeOffset now)
    {
        var (bytes, seconds) = (0L, 0.0);

        foreach (var file in files.Where(file => file.StartedAt is not null))
        {
            if (Whole(file, now) is { } whole)
            {
                bytes += file.Bytes;
                seconds += whole;
            }
        }

        return bytes > 0 ? seconds / bytes : null;
    }

    // What a file took, or will have taken when it goes on as it does.
    private static double? Whole(UploadFile file, DateTimeOffset now) =>
        file
            is { Stage: FileStage.Finished, Outcome: FileOutcome.Written, FinishedAt: { } finished }
            ? Since(file.StartedAt, finished).TotalSeconds
        : OfEmbedding(file, now) is { } left ? Since(file.StartedAt, now).TotalSeconds + left
        : null;

    private static double? OfEmbedding(UploadFile file, DateTimeOffset now) =>
        file is { Stage: FileStage.Embedding, Done: > 0 }
            ? Since(file.EmbeddingAt, now).TotalSeconds / file.Done * (file.Total - file.Done)
            : null;

    private static TimeSpan Since(DateTimeOffset? then, DateTimeOffset now) =>
        then is { } at && at < now ? now - at : TimeSpan.Zero;
}
