using iHanoi.Civic.Knowledge;

namespace iHanoi.Classifier.Training.Ranking;

/// <summary>The candidates of one search for a question, best first; questions about one document are one family.</summary>
internal sealed record RankingExample(string Family, IReadOnlyList<RankingCandidate> Candidates)
{
    /// <summary>All right or all wrong teaches no order.</summary>
    public bool Teaches =>
        Candidates.Any(candidate => candidate.IsRight)
        && Candidates.Any(candidate => !candidate.IsRight);

    /// <summary>1 over the rank of the first right candidate, 0 beyond ten.</summary>
    public double ReciprocalRank(Func<RankingCandidate, double> score)
    {
        var rank = Candidates
            .OrderByDescending(score)
            .Take(10)
            .Select((candidate, at) => candidate.IsRight ? at + 1 : 0)
            .FirstOrDefault(at => at > 0);

        return rank is 0 ? 0 : 1.0 / rank;
    }
}
