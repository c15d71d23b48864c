using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>An index that shows its search before the learned ranker has its say: what the ranker learns from.</summary>
internal interface IScoringIndex : IPassageIndex
{
    ValueTask<SearchRound?> ScoreAsync(PassageQuery query, CancellationToken cancellationToken);
}
