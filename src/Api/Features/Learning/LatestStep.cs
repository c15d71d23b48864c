using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Learning;

/// <summary>The last step a training told of; what it told before is of no use any more.</summary>
internal sealed class LatestStep : IProgress<TrainingProgress>
{
    private volatile TrainingProgress _last = new(TrainingStage.Waiting, 0);

    public TrainingProgress Value => _last;

    public void Report(TrainingProgress value) => _last = value;
}
