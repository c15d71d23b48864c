using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Platform.Security;

public sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>Requests a minute from one address to pages and searches.</summary>
    [Range(1, 1_000_000)]
    public int PublicPerMinute { get; init; } = 300;

    /// <summary>Questions, filings and sign-ins a minute from one address.</summary>
    [Range(1, 1_000_000)]
    public int WritesPerMinute { get; init; } = 60;
}

/// <summary>Names to put on a group with RequireRateLimiting.</summary>
public static class RateLimits
{
    public const string Public = "public";
    public const string Writes = "writes";

    internal static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services
            .AddOptions<RateLimitOptions>()
            .BindConfiguration(RateLimitOptions.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();

        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Public, context => Window(context, Public, o => o.PublicPerMinute));
            limiter.AddPolicy(Writes, context => Window(context, Writes, o => o.WritesPerMinute));
            limiter.OnRejected = (rejected, _) =>
            {
                if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
                {
                    rejected.HttpContext.Response.Headers.RetryAfter = (
                        (int)wait.TotalSeconds
                    ).ToString(CultureInfo.InvariantCulture);
                }

                return ValueTask.CompletedTask;
            };
        });
    }

    private static RateLimitPartition<string> Window(
        HttpContext context,
        string name,
        Func<RateLimitOptions, int> limit
    )
    {
        var options = context
            .RequestServices.GetRequiredService<IOptions<RateLimitOptions>>()
            .Value;

        return RateLimitPartition.GetFixedWindowLimiter(
            $"{name}:{context.Connection.RemoteIpAddress}",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = limit(options),
                Window = TimeSpan.FromMinutes(1),
            }
        );
    }
}
