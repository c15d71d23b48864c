namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>A passage that may be an answer: where it lies, and what each side gives it, its work, and both blended.</summary>
internal readonly record struct Candidate(int Segment, int Row, int Work, int Passage)
{
    public SideScore Words { get; init; }

    public SideScore Meaning { get; init; }

    /// <summary>In the order of the documents' ids: the same index always answers alike.</summary>
    public static int Compare(IndexSnapshot snapshot, Candidate one, Candidate other)
    {
        if (one.Segment == other.Segment)
        {
            return one.Passage.CompareTo(other.Passage);
        }

        return IdOf(one).SequenceCompareTo(IdOf(other));

        ReadOnlySpan<byte> IdOf(Candidate candidate) =>
            snapshot.Segments[candidate.Segment].Segment.Documents.IdBytes(candidate.Row);
    }
}

/// <summary>One side (words or meaning) of a passage's score.</summary>
internal readonly record struct SideScore(float Passage, float Work, float Blended);
