using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>One search up to the fused scores: what it was understood to ask, and its candidates, best first.</summary>
internal sealed record SearchRound(
    IndexSnapshot Snapshot,
    ITermNumbers Numbers,
    SearchQuestion Question,
    IReadOnlyList<QueryTerm> Terms,
    SideScores Words,
    SideScores Meaning,
    IReadOnlyList<FusedScore> Fused
);
