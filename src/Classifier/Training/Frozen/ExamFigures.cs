using iHanoi.Civic.Reports;
using iHanoi.Classifier.Calibration;

namespace iHanoi.Classifier.Training.Frozen;

/// <summary>Figures of two models on the frozen texts, each with the interval of its gain.</summary>
internal static class ExamFigures
{
    private delegate double Figure(
        IReadOnlyList<ExamPair> pairs,
        Func<ExamPair, ExamAnswer> answer
    );

    private static readonly (string Name, bool LowerIsBetter, Figure Of)[] Headlines =
    [
        ("category_macro_f1", false, Category),
        ("urgency_macro_f1", false, (pairs, of) => F1(pairs, 1, pair => of(pair).Urgency)),
        ("legal_kind_macro_f1", false, (pairs, of) => F1(pairs, 2, pair => of(pair).LegalKind)),
        ("emergency_recall", false, Heard),
        ("emergency_false", true, FalseAlarms),
        ("report_sent_away", true, SentAway),
    ];

    private static readonly (string Name, bool LowerIsBetter, Figure Of)[] Others =
    [
        ("category_coverage", false, Decided),
        ("category_decided_precision", false, DecidedRight),
    ];

    public static IReadOnlyList<ComparedFigure> Of(IReadOnlyList<ExamPair> pairs)
    {
        // What is typed with marks or in English leads; the same texts without marks are a slice.
        var typed = pairs.Where(pair => pair.Slice is not FrozenExam.NoMarks).ToArray();

        return
        [
            .. Headlines.Select(f => Compare(f.Name, true, f.LowerIsBetter, typed, f.Of)),
            .. Others.Select(f => Compare(f.Name, false, f.LowerIsBetter, typed, f.Of)),
            .. pairs
                .GroupBy(pair => pair.Slice, StringComparer.Ordinal)
                .Select(slice => Compare($"slice_{slice.Key}", false, false, [.. slice], Accuracy)),
            .. typed
                .GroupBy(pair => pair.Report.Category, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Compare($"class_{group.Key}", false, false, [.. group], Accuracy)),
        ];
    }

    public static double CalibrationError(IReadOnlyList<ExamPair> pairs) =>
        ExpectedCalibrationError.Of([
            .. pairs.Select(pair => new Outcome(
                pair.Candidate.Confidence,
                pair.Candidate.Category == pair.Targets[0]
            )),
        ]);

    private static ComparedFigure Compare(
        string name,
        bool isHeadline,
        bool lowerIsBetter,
        ExamPair[] pairs,
        Figure figure
    )
    {
        var sign = lowerIsBetter ? -1 : 1;
        var (low, high) = PairedBootstrap.Of(
            pairs.Length,
            sample =>
            {
                var drawn = new ExamPair[sample.Count];

                for (var i = 0; i < drawn.Length; i++)
                {
                    drawn[i] = pairs[sample[i]];
                }

                return sign * (figure(drawn, p => p.Candidate) - figure(drawn, p => p.Current));
            }
        );

        return new ComparedFigure(
            name,
            isHeadline,
            lowerIsBetter,
            Math.Round(figure(pairs, pair => pair.Current), 4),
            Math.Round(figure(pairs, pair => pair.Candidate), 4),
            Math.Round(low, 4),
            Math.Round(high, 4),
            pairs.Length
        );
    }

    private static double Category(
        IReadOnlyList<ExamPair> pairs,
        Func<ExamPair, ExamAnswer> answer
    ) => F1(pairs, 0, pair => answer(pair).Category);

    private static double Accuracy(
        IReadOnlyList<ExamPair> pairs,
        Func<ExamPair, ExamAnswer> answer
    ) => Share(pairs, _ => true, pair => answer(pair).Category == pair.Targets[0]);

    private static double Heard(IReadOnlyList<ExamPair> pairs, Func<ExamPair, ExamAnswer> answer) =>
        Share(pairs, pair => pair.Report.Emergency, pair => answer(pair).Alarm);

    private static double FalseAlarms(
        IReadOnlyList<ExamPair> pairs,
        Func<ExamPair, ExamAnswer> answer
    ) => Share(pairs, pair => !pair.Report.Emergency, pair => answer(pair).Alarm);

    private static double SentAway(
        IReadOnlyList<ExamPair> pairs,
        Func<ExamPair, ExamAnswer> answer
    ) =>
        Share(
            pairs,
            pair => pair.Targets[2] is (int)LegalKind.Report,
            pair => answer(pair).LegalKind is not (int)LegalKind.Report
        );

    private static double Decided(
        IReadOnlyList<ExamPair> pairs,
        Func<ExamPair, ExamAnswer> answer
    ) => Share(pairs, _ => true, pair => !answer(pair).Abstained);

    private static double DecidedRight(
        IReadOnlyList<ExamPair> pairs,
        Func<ExamPair, ExamAnswer> answer
    ) =>
        Share(
            pairs,
            pair => !answer(pair).Abstained,
            pair => answer(pair).Category == pair.Targets[0]
        );

    private static double F1(IReadOnlyList<ExamPair> pairs, int head, Func<ExamPair, int> guess)
    {
        const int most = 32;
        var (truth, said, hits) = (new int[most], new int[most], new int[most]);

        foreach (var pair in pairs)
        {
            var (right, guessed) = (pair.Targets[head], guess(pair));
            truth[right]++;
            said[guessed]++;
            hits[right] += right == guessed ? 1 : 0;
        }

        return Enumerable
            .Range(0, most)
            .Where(label => truth[label] > 0)
            .Select(label => 2.0 * hits[label] / (truth[label] + said[label]))
            .DefaultIfEmpty(0)
            .Average();
    }

    private static double Share(
        IReadOnlyList<ExamPair> pairs,
        Func<ExamPair, bool> among,
        Func<ExamPair, bool> holds
    )
    {
        var (all, held) = (0, 0);

        foreach (var pair in pairs)
        {
            if (among(pair))
            {
                all++;
                held += holds(pair) ? 1 : 0;
            }
        }

        return all is 0 ? 0 : (double)held / all;
    }
}
