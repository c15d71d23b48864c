using System.Text.Json;
using iHanoi.Civic.Knowledge;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

/// <summary>
/// Ranks a corpus for each query as the shipped index ranks. Without <c>--corpus</c> the product's own
/// knowledge base is searched and hits are document ids.
/// </summary>
internal sealed class RetrieveTask(IPassageIndex index, SearchMode mode, DateOnly validOn)
    : LineTask<QueryRow, RunRow>(JsonLines.Json.QueryRow, JsonLines.Json.RunRow)
{
    private const int MostHits = 100;

    public override async Task<RunRow> AnswerAsync(
        QueryRow line,
        CancellationToken cancellationToken
    )
    {
        var passages = await index.SearchAsync(
            new PassageQuery(line.Text ?? "", MostHits, validOn) { Mode = mode, PerDocument = 1 },
            cancellationToken
        );
        var hits = passages
            .DistinctBy(passage => passage.Chunk.DocumentId)
            .Select(passage => new RunHit(
                passage.Chunk.DocumentId,
                Math.Round(passage.Score.Total, 6)
            ));

        return new RunRow(line.Id, [.. hits]);
    }

    public static ValueTask<IPassageIndex> IndexCorpusAsync(
        IScratchIndexFactory scratch,
        string path,
        CancellationToken cancellationToken
    ) =>
        scratch.BuildAsync(
            JsonLines
                .ReadAll(path, JsonLines.Json.CorpusRow)
                .Select(row => (row.Id, row.Title ?? "", row.Text)),
            cancellationToken
        );
}
