using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// One search up to the fused scores: what it was understood to ask, its candidates in the order of the documents, and
/// their scores, best first.
/// </summary>
internal sealed record SearchRound(
    IndexSnapshot Snapshot,
    IPassageTexts Texts,
    SearchQuestion Question,
    IReadOnlyList<QueryTerm> Terms,
    Asked Asked,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<FusedScore> Fused
)
{
    public ChunkKey KeyOf(FusedScore score)
    {
        var candidate = Candidates[score.Chunk];
        var segment = Snapshot.Segments[candidate.Segment].Segment;
        return segment.KeyOf(candidate.Row, candidate.Passage);
    }

    public bool Holds(int term, Candidate candidate) =>
        Asked.Passages.Holds(term, candidate.Segment, candidate.Passage);
}
