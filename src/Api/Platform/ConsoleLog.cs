using Serilog;
using Serilog.Events;

namespace iHanoi.Api.Platform;

/// <summary>Compact, for people. Ids, counts and statuses only; never a citizen's words.</summary>
internal static class ConsoleLog
{
    public static void Configure(LoggerConfiguration log, IConfiguration configuration) =>
        log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // Keys are protected by the state folder's permissions, as the runbook says.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            // A failed start is said once, in a sentence (StartFailure).
            .MinimumLevel.Override(
                "Microsoft.Extensions.Hosting.Internal.Host",
                LogEventLevel.Fatal
            )
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Serilog.AspNetCore", LogEventLevel.Warning)
            .MinimumLevel.Override("Polly", LogEventLevel.Warning)
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}",
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose
            );

    /// <summary>A citizen who stops an answer or closes the page has done nothing wrong.</summary>
    public static LogEventLevel LevelOf(HttpContext http, double elapsed, Exception? failure) =>
        failure is OperationCanceledException && http.RequestAborted.IsCancellationRequested
            ? LogEventLevel.Debug
        : failure is not null || http.Response.StatusCode >= 500 ? LogEventLevel.Error
        : LogEventLevel.Information;
}
