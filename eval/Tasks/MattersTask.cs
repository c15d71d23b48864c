using iHanoi.Civic.Reports;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

/// <summary>The matters that one report holds; a report of one matter has the category of the whole.</summary>
internal sealed class MattersTask(IMatterReader reader, IReportClassifier classifier)
    : LineTask<TextIn, MattersOut>(JsonLines.Json.TextIn, JsonLines.Json.MattersOut)
{
    public override async Task<MattersOut> AnswerAsync(
        TextIn line,
        CancellationToken cancellationToken
    )
    {
        var text = line.Text ?? "";
        var matters = await reader.ReadAsync(text, cancellationToken);
        IReadOnlyList<Category> told = matters is []
            ? [(await classifier.ClassifyAsync(text, cancellationToken)).Category]
            : [.. matters.Select(matter => matter.Category)];

        return new MattersOut(line.Id, [.. told.Select(Categories.Table.Code)]);
    }
}
