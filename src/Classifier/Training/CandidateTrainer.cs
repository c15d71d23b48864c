using System.Security.Cryptography;
using System.Text;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Training.Frozen;

namespace iHanoi.Classifier.Training;

/// <summary>Trains candidates with the code that trains the shipped model, quietly, into the state folder.</summary>
internal sealed class CandidateTrainer(
    ProductFolders folders,
    ReportLearning learning,
    ReportClassifier classifier
) : ICandidateTraining
{
    public Task TrainAsync(
        CandidateOrder order,
        IProgress<TrainingProgress> progress,
        CancellationToken cancellationToken
    ) => MakeAsync(order, Pace(progress, cancellationToken));

    public async Task<ModelComparison> CompareAsync(
        string current,
        CandidateOrder candidate,
        IProgress<TrainingProgress> progress,
        CancellationToken cancellationToken
    )
    {
        var against = current;

        if (current is ReportModel.CurrentVersion)
        {
            var twin = candidate with { Version = TwinVersion(candidate), Taught = [] };
            await MakeAsync(twin, Pace(new AsYardstick(progress), cancellationToken));
            against = twin.Version;
        }

        return await new FrozenExam(folders, classifier).CompareAsync(
            current,
            against,
            candidate.Version,
            Pace(progress, cancellationToken)
        );
    }

    // A model file is moved into place when it is whole: where there is one, there is nothing to do again.
    private async Task MakeAsync(CandidateOrder order, TrainingPace pace)
    {
        if (File.Exists(ReportModel.PathIn(folders, order.Version)))
        {
            return;
        }

        var learnt = await learning.LearnAsync(
            new TrainingChoice(
                LeavesFrozenOut: true,
                [.. order.Taught.Select(TrainingReport.Taught)]
            ),
            order.Seed,
            order.Folds,
            pace
        );
        new ModelFolder(folders, order.Version).Write(
            learnt,
            new ClassifierTrainingOptions { Seed = order.Seed, Force = true }
        );
    }

    // Other data or another way of training is another twin.
    private string TwinVersion(CandidateOrder order)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{order.Seed}/{order.Folds}"));

        foreach (
            var file in Directory
                .EnumerateFiles(folders.Training, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        var mark = Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
        return $"{ReportModel.CurrentVersion}-twin-{mark}";
    }

    private static TrainingPace Pace(
        IProgress<TrainingProgress> progress,
        CancellationToken cancellationToken
    ) => new(cancellationToken) { Threads = 1, Steps = progress };

    /// <summary>To who watches, making the twin is one stage.</summary>
    private sealed class AsYardstick(IProgress<TrainingProgress> progress)
        : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) =>
            progress.Report(
                new TrainingProgress(
                    TrainingStage.Yardstick,
                    value.Stage switch
                    {
                        TrainingStage.Reading => 0,
                        TrainingStage.Encoding => 0,
                        TrainingStage.Examining => 0.5 * value.Share,
                        _ => 0.5 + 0.5 * value.Share,
                    }
                )
            );
    }
}
