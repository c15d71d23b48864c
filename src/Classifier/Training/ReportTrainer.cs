using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier.Training;

/// <summary>Trains the model that ships, and writes it if it is no worse than the one in place.</summary>
internal sealed class ReportTrainer(ProductFolders folders, ReportLearning learning)
    : IClassifierTraining
{
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
            options.Folds,
            new TrainingPace(cancellationToken) { Words = progress }
        );

        return new ModelFolder(folders, ReportModel.CurrentVersion).Write(learnt, options);
    }
}
