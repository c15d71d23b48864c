namespace iHanoi.Api.Tests;

/// <summary>Waits for what a background job will do; a machine that is busy is not a failure.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<T> AsyncOf<T>(Func<Task<T?>> read)
        where T : class
    {
        while (true)
        {
            if (await read() is { } found)
            {
                return found;
            }

            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
