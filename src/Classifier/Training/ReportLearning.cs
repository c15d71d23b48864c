using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Rules;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>The weights, the figures on families they never saw, and what they were learnt from.</summary>
internal sealed record LearntReports(
    TrainedHeads Heads,
    HeldOutFigures Figures,
    IReadOnlyList<KeyValuePair<string, double>> Metrics,
    TrainingSet Set
);

/// <summary>
/// Reads the cores, learns with each part of the families left out in turn, calibrates on what was left out, and
/// learns once more on everything: for the shipped model and for a candidate alike.
/// </summary>
internal sealed class ReportLearning(
    ProductFolders folders,
    ISentenceEncoder encoder,
    EmergencyDetector emergencies
)
{
    private const int Bits = 17;

    public async Task<LearntReports> LearnAsync(
        TrainingChoice choice,
        int seed,
        int folds,
        TrainingPace pace
    )
    {
        var set = await TrainingSet.ReadAsync(
            folders,
            new HashedGrams(Bits),
            new ReportVector(encoder, waits: pace.Steps is null),
            choice,
            seed,
            pace
        );

        return await QuietThread.RunAsync(() => Learn(set, seed, folds, pace), pace);
    }

    private LearntReports Learn(TrainingSet set, int seed, int folds, TrainingPace pace)
    {
        var held = HeldOut(set, seed, folds, pace);
        var fusion = Fusion.Fit([.. held.Select(pair => pair.Logits)]);
        pace.Say("tuning the decisions");
        var reader = new HeldOutReader(new RuleBook(folders), emergencies);
        var figures = new HeldOutFigures(reader.Read(set, held, fusion, pace));
        pace.Say("learning on all families");
        var final = FoldScores.Learn(
            set.Samples,
            Bits,
            seed,
            share => pace.At(TrainingStage.Learning, share)
        );

        return new LearntReports(
            TrainedHeads.Build(Bits, final.Grams, final.Dense, final.Near, fusion),
            figures,
            [
                .. figures.Metrics(),
                .. SideFigures.Of([.. held.Select(pair => pair.Logits)], fusion),
            ],
            set
        );
    }

    private static List<(Sample Sample, HeldOutLogits Logits)> HeldOut(
        TrainingSet set,
        int seed,
        int folds,
        TrainingPace pace
    )
    {
        var scored = new List<(Sample, HeldOutLogits)>[folds];
        var behind = new double[folds];

        Parallel.For(
            0,
            folds,
            pace.Parallel,
            fold =>
            {
                pace.Say($"fold {fold + 1} of {folds}");
                var learnt = FoldScores.Learn(
                    [.. set.Samples.Where(sample => set.FoldOf(sample, folds) != fold)],
                    Bits,
                    seed,
                    share =>
                    {
                        behind[fold] = share;
                        pace.At(TrainingStage.Examining, behind.Average());
                    }
                );
                var left = set
                    .Samples.Where(sample =>
                        sample.Vector is not null && set.FoldOf(sample, folds) == fold
                    )
                    .ToArray();
                scored[fold] = [.. left.Zip(learnt.Score(left))];
            }
        );

        return [.. scored.SelectMany(fold => fold)];
    }
}
