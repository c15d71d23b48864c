namespace iHanoi.Civic.Knowledge;

/// <summary>How Qdrant's two lists (words, meaning) become one.</summary>
public enum ServerFusion
{
    /// <summary>Two queries in one call, weighed here exactly as the embedded index weighs.</summary>
    Weighted,

    /// <summary>Prefetch and reciprocal rank fusion in the server: one call, ranks only.</summary>
    Ranks,

    /// <summary>Prefetch and distribution-based score fusion in the server: one call, scores by their spread.</summary>
    Scores,
}
