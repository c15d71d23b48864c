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
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .MinimumLevel.Override("Serilog.AspNetCore", LogEventLevel.Warning)
            .ReadFrom.Configuration(configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(
                outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}",
                formatProvider: System.Globalization.CultureInfo.InvariantCulture,
                standardErrorFromLevel: LogEventLevel.Verbose
            );
}
