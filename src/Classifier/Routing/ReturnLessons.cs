using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Routing;

/// <summary>
/// What "not ours" teaches: an agency that keeps returning reports of a category has less of a vote for it. Its share
/// of accepted reports is smoothed by a prior (Beta), so that one return is no habit, and bounded, so that the tables
/// still say who may.
/// </summary>
internal sealed class ReturnLessons
{
    public static readonly IReadOnlyDictionary<AgencyId, ReturnLesson> Nothing =
        new Dictionary<AgencyId, ReturnLesson>();

    // As if three of four had been accepted before anything is known: two returns outweigh the second agency's vote.
    private const double PriorAccepted = 1.5;
    private const double PriorReturned = 0.5;

    // Whom the table names first never stands behind those who only list the category among their duties: so it
    // stays among the suggested, where the reason can be read.
    private const double LeastWeight = 0.25;

    private readonly Dictionary<Category, Dictionary<AgencyId, ReturnLesson>> _lessons;

    private ReturnLessons(RoutingLessons known) =>
        _lessons = known
            .Records.GroupBy(record => record.Category)
            .ToDictionary(records => records.Key, records => Learn(records, known.Days));

    /// <summary>Danger, complaints and denunciations go where the law says: there nothing is learnt.</summary>
    public static ReturnLessons For(Classification report, RoutingLessons known) =>
        new(
            report
                is { IsEmergency: false, LegalKind.Label: LegalKind.Report or LegalKind.Question }
                ? known
                : RoutingLessons.None
        );

    public IReadOnlyDictionary<AgencyId, ReturnLesson> Of(Category category) =>
        _lessons.GetValueOrDefault(category) ?? Nothing;

    /// <summary>1 while it accepts as many as the prior expects, then less with each return.</summary>
    public static double Weight(int returned, int accepted)
    {
        const double expected = PriorAccepted / (PriorAccepted + PriorReturned);
        var share =
            (accepted + PriorAccepted) / (accepted + returned + PriorAccepted + PriorReturned);

        return Math.Clamp(share / expected, LeastWeight, 1);
    }

    private static Dictionary<AgencyId, ReturnLesson> Learn(
        IEnumerable<AgencyRecord> records,
        int days
    ) =>
        records
            .Select(record => (record, Weight: Weight(record.Returned, record.Accepted)))
            .Where(pair => pair.Weight < 1)
            .ToDictionary(
                pair => pair.record.Agency,
                pair => new ReturnLesson(pair.Weight, Say(pair.record, days))
            );

    private static Bilingual Say(AgencyRecord record, int days)
    {
        var all = record.Returned + record.Accepted;

        return new Bilingual(
            $"Cơ quan này đã trả lại {record.Returned} trong {all} phản ánh như vậy trong {days} ngày qua",
            $"This agency returned {record.Returned} of {all} such reports in the last {days} days"
        );
    }
}
