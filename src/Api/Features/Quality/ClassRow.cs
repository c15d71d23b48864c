using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Quality;

/// <summary>One category in training's confusion table, and the category that it is most often taken for.</summary>
public sealed record ClassRow(
    Category Category,
    int Count,
    double Precision,
    double Recall,
    Category? TakenFor,
    int TakenForCount
)
{
    public double F1 => Precision + Recall is 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static IReadOnlyList<ClassRow> Of(ModelTables tables) =>
        [.. tables.Labels.Select((_, at) => Row(tables, at)).OrderBy(row => row.F1)];

    /// <summary>Null for a category that the tables do not know.</summary>
    public static ClassRow? Of(ModelTables tables, Category category) =>
        tables
            .Labels.Index()
            .Where(label => label.Item == Categories.Table.Code(category))
            .Select(label => Row(tables, label.Index))
            .FirstOrDefault();

    private static ClassRow Row(ModelTables tables, int at)
    {
        var truths = tables.Confusion[at];
        var right = truths[at];
        var guessed = tables.Confusion.Sum(row => row[at]);
        var (most, count) = truths
            .Select((n, other) => (Other: other, Count: n))
            .Where(pair => pair.Other != at)
            .MaxBy(pair => pair.Count);

        return new ClassRow(
            Categories.Table.Parse(tables.Labels[at]),
            truths.Sum(),
            Part(right, guessed),
            Part(right, truths.Sum()),
            count is 0 ? null : Categories.Table.Parse(tables.Labels[most]),
            count
        );
    }

    private static double Part(int part, int whole) => whole is 0 ? 0 : (double)part / whole;
}
