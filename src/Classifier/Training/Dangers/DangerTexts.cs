using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using iHanoi.Classifier.Features;

namespace iHanoi.Classifier.Training.Dangers;

/// <summary>
/// What the danger network learns from: data/training/dangers, what is asked of the assistant, the reports that are urgent,
/// whether somebody is in danger or near none, and every fourth of the others: of calm texts there are enough.
/// </summary>
internal static class DangerTexts
{
    private const int CalmOnesForOne = 4;

    public static IReadOnlyList<DangerText> Read(
        ProductFolders folders,
        ISpelling? spelling,
        int seed,
        CancellationToken cancellationToken
    )
    {
        var augmenter = new Augmenter(folders);
        var heldOut = new NearDuplicates(JudgedTexts.OfReports(folders));
        IEnumerable<TrainingReport> told =
        [
            .. TrainingReports.ReadDangers(Path.Combine(folders.Training, "dangers")),
            .. TrainingReports.ReadChat(Path.Combine(folders.Training, "intents")),
            .. TrainingReports
                .Read(Path.Combine(folders.Training, "reports"))
                .Where(report => IsUrgent(report) || IsChosen(report.Id)),
        ];

        return
        [
            .. told.Where(report => !heldOut.Has(report.Text))
                .SelectMany(report => Sent(report).Select(variant => (report, variant)))
                .AsParallel()
                .AsOrdered()
                .WithCancellation(cancellationToken)
                .Select(sent => new DangerText(
                    MeantReport
                        .Of(augmenter.Variant(sent.report, sent.variant, seed), spelling)
                        .Text,
                    sent.report.Family,
                    sent.report.Emergency
                )),
        ];
    }

    // As written, and of every second that has marks the same typed without.
    private static int[] Sent(TrainingReport report) =>
        report.IsOfDanger && Sending.LosesMarks(report)
            ? [Augmenter.Clean, Augmenter.WithoutMarks]
            : [Augmenter.Clean];

    private static bool IsUrgent(TrainingReport report) =>
        report.Emergency || report.Urgency == Urgencies.Table.Code(Urgency.Urgent);

    private static bool IsChosen(string id) =>
        Fnv.Finish(Fnv.Add(Fnv.Start('d'), id)) % CalmOnesForOne is 0;
}
