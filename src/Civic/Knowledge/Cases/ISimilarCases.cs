namespace iHanoi.Civic.Knowledge.Cases;

public interface ISimilarCases
{
    /// <summary>Most alike first, of the same category only; none when there are none.</summary>
    Task<IReadOnlyList<SimilarCase>> FindAsync(
        CaseSought sought,
        CancellationToken cancellationToken
    );
}
