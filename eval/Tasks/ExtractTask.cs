using iHanoi.Civic.Knowledge;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

/// <summary>Reads files as ingestion reads them; a relative path is looked up beside the input file.</summary>
internal sealed class ExtractTask(IDocumentExtractor extractor, string folder)
    : LineTask<ExtractIn, ExtractOut>(JsonLines.Json.ExtractIn, JsonLines.Json.ExtractOut)
{
    public override async Task<ExtractOut> AnswerAsync(
        ExtractIn line,
        CancellationToken cancellationToken
    )
    {
        var path =
            Path.IsPathRooted(line.Path) || File.Exists(line.Path)
                ? line.Path
                : Path.Combine(folder, line.Path);
        var text = await extractor.ExtractAsync(path, cancellationToken);
        var status = text.Status is ExtractionStatus.Extracted ? "extracted" : "skipped";

        return new ExtractOut(line.Id, status, text.Reason, text.Text, text.Pages.Count)
        {
            Confidence = text.Confidence,
            PagesWaiting = text.PagesWaiting is [] ? null : text.PagesWaiting,
        };
    }
}
