using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Civic.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace iHanoi.Api.Features.Learning;

/// <summary>
/// The job that trains a candidate and compares it. Killed at any moment it begins again, from the sentence
/// vectors it has kept; a model that was finished is not trained twice.
/// </summary>
internal sealed partial class RetrainCandidate(
    CityDb db,
    ICandidateTraining training,
    ModelPointer pointer,
    RunDiary diary,
    IOptions<RetrainingOptions> options,
    TimeProvider time,
    ILogger<RetrainCandidate> log
) : IJobWork
{
    public const string Kind = "retrain-candidate";

    public async Task<bool> RunAsync(Guid subject, CancellationToken cancellationToken)
    {
        var run = await db
            .ModelRuns.AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == subject, cancellationToken);

        if (run is null || !run.IsUnderWay)
        {
            return true;
        }

        try
        {
            var order = new CandidateOrder(
                run.Version,
                await TaughtAsync(db, run.At, cancellationToken)
            )
            {
                Folds = options.Value.Folds,
            };
            var comparison = await diary.KeepAsync(
                run.Id,
                (step, held) => MakeAsync(order, step, held),
                cancellationToken
            );
            await EndAsync(run.Id, ModelRunState.Compared, comparison, cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Stopped by a person: the row says so already.
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, run.Version, failure);

            if (run.Attempts + 1 < options.Value.MostAttempts)
            {
                return false;
            }

            await EndAsync(run.Id, ModelRunState.Failed, null, cancellationToken);
            return true;
        }
    }

    /// <summary>The last decision of each report that named a category, up to a moment.</summary>
    public static async Task<IReadOnlyList<TaughtReport>> TaughtAsync(
        CityDb db,
        DateTimeOffset until,
        CancellationToken cancellationToken
    )
    {
        var samples = await db
            .TrainingSamples.AsNoTracking()
            .Where(sample => sample.At <= until && sample.Category != null)
            .ToListAsync(cancellationToken);

        return
        [
            .. samples
                .GroupBy(sample => sample.ReportId)
                .Select(all => all.MaxBy(sample => sample.At)!)
                .OrderBy(sample => sample.ReportId)
                .Select(sample => new TaughtReport(
                    sample.ReportId,
                    sample.MaskedText,
                    sample.Language,
                    sample.Category!.Value,
                    sample.Urgency
                )),
        ];
    }

    private async Task<ModelComparison> MakeAsync(
        CandidateOrder order,
        LatestStep step,
        CancellationToken cancellationToken
    )
    {
        await training.TrainAsync(order, step, cancellationToken);
        var current = await pointer.ReadAsync(db, cancellationToken);

        return await training.CompareAsync(current, order, step, cancellationToken);
    }

    private Task<int> EndAsync(
        Guid run,
        ModelRunState state,
        ModelComparison? comparison,
        CancellationToken cancellationToken
    )
    {
        var now = (DateTimeOffset?)time.GetUtcNow();

        return db
            // A run that was stopped in its last second stays stopped.
            .ModelRuns.Where(row => row.Id == run && row.State == ModelRunState.Running)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.State, state)
                        .SetProperty(row => row.Stage, TrainingStage.Done)
                        .SetProperty(row => row.Share, 1)
                        .SetProperty(row => row.FinishedAt, now)
                        .SetProperty(row => row.Comparison, comparison),
                cancellationToken
            );
    }

    [LoggerMessage(LogLevel.Error, "The candidate {Version} could not be made")]
    private static partial void Failed(ILogger log, string version, Exception failure);
}
