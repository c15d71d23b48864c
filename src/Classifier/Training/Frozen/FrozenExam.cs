using System.Diagnostics;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Training.Frozen;

/// <summary>
/// Puts the frozen texts to two models as the desk would: rules, thresholds and abstention included, each text
/// as written and, in Vietnamese, without its marks. The core emergencies are asked of the candidate alone.
/// </summary>
internal sealed class FrozenExam(ProductFolders folders, ReportClassifier classifier)
{
    public const string NoMarks = "no_marks";
    private const double Percentile = 0.95;

    public async Task<ModelComparison> CompareAsync(
        string current,
        string comparedWith,
        string candidate,
        TrainingPace pace
    )
    {
        var questions = Questions().ToArray();
        var pairs = new List<ExamPair>(questions.Length);
        var took = (Current: new List<double>(), Candidate: new List<double>());

        foreach (var (report, slice, text) in questions)
        {
            // The first reading pays for the sentence vector, which both share.
            await classifier.ClassifyAsync(text, comparedWith, pace.Token);
            pairs.Add(
                new ExamPair(
                    report,
                    slice,
                    await AskAsync(comparedWith, text, took.Current, pace.Token),
                    await AskAsync(candidate, text, took.Candidate, pace.Token)
                )
            );
            pace.At(TrainingStage.Comparing, 0.8 * pairs.Count / questions.Length);
        }

        return new ModelComparison(
            current,
            comparedWith,
            candidate,
            pairs.Count(pair => pair.Slice is not NoMarks),
            await QuietThread.RunAsync(() => ExamFigures.Of(pairs), pace),
            await MissedAsync(candidate, pace.Token),
            ExamFigures.CalibrationError([.. pairs.Where(pair => pair.Slice is not NoMarks)]),
            At95(took.Candidate) / Math.Max(1e-9, At95(took.Current)) - 1
        );
    }

    private IEnumerable<(TrainingReport Report, string Slice, string Text)> Questions()
    {
        var augmenter = new Augmenter(folders);
        var frozen = TrainingReports
            .Read(Path.Combine(folders.Training, "reports"))
            .Where(FrozenSet.Holds);

        foreach (var report in frozen)
        {
            var text = augmenter.Variant(report, 0, seed: 0);
            yield return (report, report.Lang, text);

            if (report.Lang is "vi")
            {
                yield return (report, NoMarks, Noise.WithoutMarks(text));
            }
        }
    }

    private async Task<ExamAnswer> AskAsync(
        string version,
        string text,
        List<double> took,
        CancellationToken cancellationToken
    )
    {
        var began = Stopwatch.GetTimestamp();
        var said = await classifier.ClassifyAsync(text, version, cancellationToken);
        took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);

        return ExamAnswer.Of(said);
    }

    private async Task<IReadOnlyList<string>> MissedAsync(
        string candidate,
        CancellationToken cancellationToken
    )
    {
        var missed = new List<string>();
        var path = Path.Combine(folders.Training, "core-emergencies.txt");

        foreach (var text in await File.ReadAllLinesAsync(path, cancellationToken))
        {
            var said = await classifier.ClassifyAsync(text, candidate, cancellationToken);

            if (text.Length > 0 && !said.IsEmergency)
            {
                missed.Add(text);
            }
        }

        return missed;
    }

    private static double At95(List<double> took) =>
        took is [] ? 0 : took.Order().ElementAt((int)(Percentile * (took.Count - 1)));
}
