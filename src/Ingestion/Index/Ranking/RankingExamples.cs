using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Embedded;
using Microsoft.Extensions.Options;

namespace iHanoi.Ingestion.Index.Ranking;

internal sealed class RankingExamples(
    EmbeddedIndex index,
    IKnowledgeBase knowledge,
    IScratchIndexFactory scratch,
    IOptions<RetrievalOptions> options,
    TimeProvider time
) : IRankingExamples
{
    private const int Searched = 100;

    private readonly Lazy<Task<Shelf>> _passages = new(() => BuildAsync(knowledge, scratch));

    public IReadOnlyList<string> Signs { get; } = Enum.GetNames<Sign>();

    public async ValueTask<IReadOnlyList<IReadOnlyList<RankingCandidate>>> SearchAsync(
        KnownQuestion question,
        CancellationToken cancellationToken
    )
    {
        var day = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var query = new PassageQuery(question.Text, Searched, day);
        var shelf = await _passages.Value;
        var whole = await index.ScoreAsync(query, cancellationToken);
        var apart = await shelf.Index.ScoreAsync(query, cancellationToken);

        return
        [
            Candidates(whole, id => id == question.DocumentId),
            Candidates(apart, id => shelf.Answers(id, question)),
        ];
    }

    private RankingCandidate[] Candidates(SearchRound? round, Func<string, bool> answers)
    {
        if (round is not { Fused: not [] })
        {
            return [];
        }

        var best = round.Fused.Take(options.Value.RankerDepth).ToArray();
        var rows = CandidateSigns.Of(round, best);

        return
        [
            .. best.Select(
                (score, at) =>
                {
                    var chunk = round.KeyOf(score);
                    return new RankingCandidate(rows[at], score.Total, answers(chunk.DocumentId));
                }
            ),
        ];
    }

    // Built once for a training, which may not be cancelled half way by one question.
    private static async Task<Shelf> BuildAsync(
        IKnowledgeBase knowledge,
        IScratchIndexFactory scratch
    )
    {
        var chunks = new Dictionary<string, Chunk>(StringComparer.Ordinal);

        foreach (var summary in await knowledge.ListAsync(CancellationToken.None))
        {
            if (
                summary.State is DocumentState.Published
                && await knowledge.FindAsync(summary.Id, null, CancellationToken.None) is { } found
            )
            {
                foreach (var chunk in found.Chunks)
                {
                    chunks[chunk.Id] = chunk;
                }
            }
        }

        var index = await scratch.BuildAsync(
            chunks.Values.Select(chunk => (chunk.Id, chunk.Title, chunk.Text)),
            CancellationToken.None
        );
        return new Shelf((IScoringIndex)index, chunks);
    }

    private sealed record Shelf(IScoringIndex Index, IReadOnlyDictionary<string, Chunk> Chunks)
    {
        public bool Answers(string passage, KnownQuestion question) =>
            Chunks[passage] is var chunk
            && chunk.DocumentId == question.DocumentId
            && (
                question.Section is null
                || chunk.HeadingPath is [var top, ..] && top == question.Section
            );
    }
}
