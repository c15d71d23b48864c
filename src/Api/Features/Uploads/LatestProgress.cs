using iHanoi.Civic.Knowledge;

namespace iHanoi.Api.Features.Uploads;

/// <summary>Keeps only the newest word: many chunks a second are embedded, few are worth writing down.</summary>
internal sealed class LatestProgress : IProgress<FileProgress>
{
    private FileProgress? _latest;

    public FileProgress? Value => Volatile.Read(ref _latest);

    // Chunks finish on several threads: an older word must not overtake a newer one.
    public void Report(FileProgress value)
    {
        var seen = Volatile.Read(ref _latest);

        while (seen is null || seen.Stage < value.Stage || seen.Done <= value.Done)
        {
            if (Interlocked.CompareExchange(ref _latest, value, seen) is var found && found == seen)
            {
                return;
            }

            seen = found;
        }
    }
}
