using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Trains the model that ships, and writes it if it is no worse than the one in place.</summary>
internal sealed class ReportTrainer(ProductFolders folders, ReportLearning learning)
    : IClassifierTraining
{
    // Twenty minutes on two cores that have other work: each part costs one learning more.
    private const int MostFolds = 3;

    public string Model => "reports";

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var learnt = await learning.LearnAsync(
            TrainingChoice.Everything,
            options.Seed,
            Math.Min(options.Folds, MostFolds),
            new TrainingPace(cancellationToken) { Words = progress }
        );

        return new ModelFolder(folders, ReportModel.CurrentVersion).Write(learnt, options);
    }
}
