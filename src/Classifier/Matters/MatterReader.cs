using iHanoi.Civic.Platform;
using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Matters;

/// <summary>
/// Reads each clause by itself and groups neighbours that speak of one category. Only a clause that is sure of its
/// category opens a matter; the lead is the category of the whole text, or else the surest clause's.
/// </summary>
internal sealed class MatterReader(ProductFolders folders, IReportClassifier classifier)
    : IMatterReader
{
    private const int MostMatters = 3;
    private const double Sure = 0.87;

    private readonly Clauses _clauses = new(folders);

    public async ValueTask<IReadOnlyList<Matter>> ReadAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        var clauses = _clauses.Of(text);

        if (clauses.Count < 2)
        {
            return [];
        }

        var read = new List<Matter>(clauses.Count);

        foreach (var (start, length) in clauses)
        {
            var labels = await classifier.ClassifyAsync(
                text.Substring(start, length),
                cancellationToken
            );

            if (IsSure(labels))
            {
                read.Add(new Matter(labels, start, length));
            }
        }

        var whole = await classifier.ClassifyAsync(text, cancellationToken);
        return InOrder(Grouped(read), whole.Category);
    }

    // Sure of its desk is not enough: the matter is shown by the name of its category.
    private static bool IsSure(Classification labels) =>
        !labels.Abstained
        && labels.Categories[0].Probability >= Sure
        && labels.Category is not Category.Other;

    // Of one category the surest clause speaks.
    private static List<Matter> Grouped(List<Matter> read) =>
        [
            .. read.GroupBy(matter => matter.Category)
                .Select(group => group.MaxBy(matter => matter.Labels.Categories[0].Probability)!),
        ];

    private static IReadOnlyList<Matter> InOrder(List<Matter> matters, Category whole) =>
        matters.Count < 2
            ? []
            :
            [
                .. matters
                    .OrderByDescending(matter => matter.Category == whole)
                    .ThenByDescending(matter => matter.Labels.Categories[0].Probability)
                    .Take(MostMatters),
            ];
}
