using System.Runtime.InteropServices;

namespace iHanoi.Classifier.Training;

/// <summary>
/// Minutes of arithmetic on a thread of its own. Where a page watches it, citizens use the same cores: the
/// thread then asks the system for the lowest priority, so that it learns in the time that nobody needs.
/// </summary>
internal static partial class QuietThread
{
    private const int ThisThread = 0;
    private const int Process = 0;
    private const int Nicest = 19;

    public static async Task<T> RunAsync<T>(Func<T> work, TrainingPace pace)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(work, pace, done))
        {
            IsBackground = true,
            Name = "training",
        };
        thread.Start();

        // A host that stops does not wait for the pass under way; the job is taken up again.
        return await done.Task.WaitAsync(pace.Token);
    }

    private static void Run<T>(Func<T> work, TrainingPace pace, TaskCompletionSource<T> done)
    {
        if (pace.Steps is not null)
        {
            StandBack();
        }

        try
        {
            done.TrySetResult(work());
        }
        catch (OperationCanceledException)
        {
            done.TrySetCanceled(pace.Token);
        }
        catch (Exception failure)
        {
            done.TrySetException(failure);
        }
    }

    private static void StandBack()
    {
        Thread.CurrentThread.Priority = ThreadPriority.Lowest;

        if (OperatingSystem.IsLinux())
        {
            // .NET leaves priorities alone on Linux; there a thread may be nicer than its process.
            _ = SetPriority(Process, ThisThread, Nicest);
        }
    }

    [DllImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, uint who, int priority);
}
