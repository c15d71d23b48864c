using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Index;

/// <summary>One side of the search (words or meaning): every passage's own score, every work's, and both blended.</summary>
internal sealed record SideScores(float[] Passages, float[] Works, float[] Blended)
{
    /// <summary>The side that was not asked.</summary>
    public static SideScores None(IndexSnapshot snapshot)
    {
        var zeros = new float[snapshot.Places.Length];
        return new SideScores(zeros, zeros, zeros);
    }
}
