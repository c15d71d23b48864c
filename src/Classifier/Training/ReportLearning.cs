using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Emergency;
using iHanoi.Classifier.Features;
using iHanoi.Classifier.Heads;
using iHanoi.Classifier.Routing;
using iHanoi.Classifier.Rules;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Training;

/// <summary>The weights, the figures on families they never saw, and what they were learnt from.</summary>
internal sealed record LearntReports(
    TrainedHeads Heads,
    ConfidenceCurve Confidence,
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
    ILayeredEncoder encoder,
    EmergencyDetector emergencies,
    ISpelling? spelling = null
)
{
    private const int Bits = 18;

    // What is held out is answered by two thirds of the families; what ships has learnt from all of them and is right
    // more often. Five authors' everyday texts, each held out whole, ask for −.1 to .5: their mean (docs/eval,
    // classifier ablation 4).
    private const double LearntFromAll = 0.2;

    public async Task<LearntReports> LearnAsync(
        TrainingChoice choice,
        int seed,
        int folds,
        TrainingPace pace
    )
    {
        var set = await TrainingSet.ReadAsync(
            folders,
            Bits,
            new ReportVector(encoder, waits: pace.Steps is null),
            spelling,
            choice,
            seed,
            pace
        );

        return await QuietThread.RunAsync(() => Learn(set, seed, folds, pace), pace);
    }

    private LearntReports Learn(TrainingSet set, int seed, int folds, TrainingPace pace)
    {
        var (held, final) = LearnAll(set, seed, folds, pace);
        var fusion = Fusion.Fit([.. held.Select(pair => pair.Logits)]);
        pace.Say("tuning the decisions");
        var reader = new HeldOutReader(new RuleBook(folders), emergencies);
        var answers = reader.Read(set, held, fusion, pace);
        var confidence = ConfidenceFit.Of([
            .. UsualDay.Of(answers).Select(answer => answer.CategoryOutcome),
        ]);

        foreach (var answer in answers)
        {
            confidence.Apply(HeadLayout.Category.In(answer.Probabilities.AsSpan()));
        }

        var figures = new HeldOutFigures(answers, Desks.Read(folders));
        return new LearntReports(
            TrainedHeads.Build(Bits, final.Grams, final.Dense, final.Near, fusion),
            confidence with
            {
                Shift = confidence.Shift + LearntFromAll,
            },
            figures,
            [
                .. figures.Metrics(),
                .. SideFigures.Of([.. held.Select(pair => pair.Logits)], fusion),
            ],
            set
        );
    }

    // The learning on everything needs nothing of the others: on two cores it runs beside the last of them.
    private static (List<(Sample Sample, HeldOutLogits Logits)> Held, FoldScores Final) LearnAll(
        TrainingSet set,
        int seed,
        int folds,
        TrainingPace pace
    )
    {
        var scored = new List<(Sample, HeldOutLogits)>[folds];
        var behind = new double[folds];
        FoldScores? final = null;

        Parallel.For(
            0,
            folds + 1,
            pace.Parallel,
            fold =>
            {
                if (fold == folds)
                {
                    final = LearnEverything(set, seed, pace);
                    return;
                }

                pace.Say($"fold {fold + 1} of {folds}");
                scored[fold] = HeldOut(
                    set,
                    seed,
                    (fold, folds),
                    share =>
                    {
                        behind[fold] = share;
                        pace.At(TrainingStage.Examining, behind.Average());
                    }
                );
            }
        );

        return ([.. scored.SelectMany(fold => fold)], final!);
    }

    private static FoldScores LearnEverything(TrainingSet set, int seed, TrainingPace pace)
    {
        pace.Say("learning on all families");
        return FoldScores.Learn(
            set.Samples,
            Bits,
            seed,
            share => pace.At(TrainingStage.Learning, share)
        );
    }

    private static List<(Sample Sample, HeldOutLogits Logits)> HeldOut(
        TrainingSet set,
        int seed,
        (int Number, int Of) fold,
        Action<double> tell
    )
    {
        var learnt = FoldScores.Learn(
            [.. set.Samples.Where(sample => set.FoldOf(sample, fold.Of) != fold.Number)],
            Bits,
            seed,
            tell
        );
        var left = set
            .Samples.Where(sample =>
                sample.Vector is not null && set.FoldOf(sample, fold.Of) == fold.Number
            )
            .ToArray();

        return [.. left.Zip(learnt.Score(left))];
    }
}
