namespace iHanoi.Api.Platform.Commands;

/// <summary>serve [--port N]: the product on http://127.0.0.1:5080 unless told otherwise.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        var app = Hosting.Build(arguments);
        await app.StartAsync();
        Welcome.Print(app);
        await app.WaitForShutdownAsync();

        return ExitCodes.Fine;
    }
}
