namespace iHanoi.Api.Platform;

/// <summary>--port, then ASPNETCORE_URLS, then http://127.0.0.1:5080.</summary>
internal static class Addresses
{
    private const string Default = "http://127.0.0.1:5080";

    public static void Apply(WebApplicationBuilder builder, string[] arguments)
    {
        var port = PortOf(arguments);

        if (port is not null)
        {
            builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        }
        else if (
            string.IsNullOrEmpty(builder.Configuration["urls"])
            && string.IsNullOrEmpty(builder.Configuration["ASPNETCORE_URLS"])
        )
        {
            builder.WebHost.UseUrls(Default);
        }
    }

    private static int? PortOf(string[] arguments)
    {
        var at = Array.FindIndex(arguments, a => a.StartsWith("--port", StringComparison.Ordinal));

        if (at < 0)
        {
            return null;
        }

        var text = arguments[at].Contains('=')
            ? arguments[at].Split('=', 2)[1]
            : arguments.ElementAtOrDefault(at + 1);

        return int.TryParse(text, out var port) && port is > 0 and < 65536
            ? port
            : throw new FormatException($"--port {text}");
    }
}
