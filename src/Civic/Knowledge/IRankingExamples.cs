namespace iHanoi.Civic.Knowledge;

/// <summary>A question whose document is known; with a section, only passages under that heading answer it.</summary>
public sealed record KnownQuestion(string Text, string DocumentId, string? Section);

/// <summary>A candidate of a search: what a ranker sees of it, its score so far, and whether it answers.</summary>
public sealed record RankingCandidate(float[] Signs, double Fused, bool IsRight);

/// <summary>Searches as the index makes them before the learned ranker has its say: what the ranker learns from.</summary>
public interface IRankingExamples
{
    /// <summary>What each sign is called, in their order.</summary>
    IReadOnlyList<string> Signs { get; }

    /// <summary>
    /// The candidates of one question, best first: over the knowledge base, and over its passages alone (title and
    /// text, as a foreign corpus comes).
    /// </summary>
    ValueTask<IReadOnlyList<IReadOnlyList<RankingCandidate>>> SearchAsync(
        KnownQuestion question,
        CancellationToken cancellationToken
    );
}
