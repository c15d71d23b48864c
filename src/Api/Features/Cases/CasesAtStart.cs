using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Jobs;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Cases;

/// <summary>Asks for one look at all answered reports after a start, unless one is still to be done.</summary>
internal sealed partial class CasesAtStart(
    IServiceScopeFactory scopes,
    Clockwork clockwork,
    JobBell bell,
    IHostApplicationLifetime lifetime,
    ILogger<CasesAtStart> log
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await lifetime.WaitForStartAsync(stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CityDb>();

            if (
                await db.Replies.AnyAsync(reply => reply.SentAt != null, stoppingToken)
                && !await db.Jobs.AnyAsync(
                    job => job.Kind == FollowAllCases.Kind && job.DoneAt == null,
                    stoppingToken
                )
            )
            {
                db.Jobs.Add(clockwork.Job(FollowAllCases.Kind, Guid.Empty, JobPriority.Long));
                await db.SaveChangesAsync(stoppingToken);
                bell.Ring();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "Past reports could not be looked through")]
    private static partial void Failed(ILogger log, Exception failure);
}
