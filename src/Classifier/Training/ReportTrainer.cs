using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Rules;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>
/// Reads the cores, learns with each fifth of the families left out in turn, calibrates on what was left out,
/// learns once more on everything, and writes the model if it is no worse than the one in place.
/// </summary>
internal sealed class ReportTrainer(
    ProductFolders folders,
    ISentenceEncoder encoder,
    EmergencyDetector emergencies
) : IClassifierTraining
{
    private const int Bits = 17;

    public string Model => "reports";

    public async Task<ClassifierTrainingOutcome> TrainAsync(
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var set = await TrainingSet.ReadAsync(
            folders,
            new HashedGrams(Bits),
            new ReportVector(encoder),
            options.Seed,
            progress,
            cancellationToken
        );
        var held = HeldOut(set, options, progress, cancellationToken);
        var fusion = Fusion.Fit([.. held.Select(pair => pair.Logits)]);
        progress.Report("tuning the decisions");
        var reader = new HeldOutReader(new RuleBook(folders), emergencies);
        var figures = new HeldOutFigures(reader.Read(set, held, fusion));
        progress.Report("learning on all families");
        var final = FoldScores.Learn(set.Samples, Bits, options.Seed);
        var heads = TrainedHeads.Build(Bits, final.Grams, final.Dense, final.Near, fusion);

        return new ModelFolder(folders).Write(
            heads,
            [
                .. figures.Metrics(),
                .. SideFigures.Of([.. held.Select(pair => pair.Logits)], fusion),
            ],
            figures,
            set,
            options
        );
    }

    private static List<(Sample Sample, HeldOutLogits Logits)> HeldOut(
        TrainingSet set,
        ClassifierTrainingOptions options,
        IProgress<string> progress,
        CancellationToken cancellationToken
    )
    {
        var folds = new List<(Sample, HeldOutLogits)>[options.Folds];

        Parallel.For(
            0,
            options.Folds,
            new ParallelOptions
            {
                CancellationToken = cancellationToken,
                MaxDegreeOfParallelism = Math.Max(1, Environment.ProcessorCount),
            },
            fold =>
            {
                progress.Report($"fold {fold + 1} of {options.Folds}");
                var learnt = FoldScores.Learn(
                    [.. set.Samples.Where(sample => set.FoldOf(sample, options.Folds) != fold)],
                    Bits,
                    options.Seed
                );
                var left = set
                    .Samples.Where(sample =>
                        sample.Vector is not null && set.FoldOf(sample, options.Folds) == fold
                    )
                    .ToArray();
                folds[fold] = [.. left.Zip(learnt.Score(left))];
            }
        );

        return [.. folds.SelectMany(fold => fold)];
    }
}
