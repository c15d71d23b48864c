using iHanoi.Assistant.Answering;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;

namespace iHanoi.Assistant.Steps;

/// <summary>
/// What is said before the first word from a text that does not hold today, whichever model speaks: once for each
/// source.
/// </summary>
internal sealed class StandingWarnings
{
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    /// <summary>Keys of phrases.</summary>
    public List<string> For(IReadOnlyList<Citation> citations, IReadOnlyList<Evidence> evidence) =>
        [
            .. evidence
                .Where(e =>
                    e.Standing is not Standing.InForce
                    && citations.Any(citation => citation.Number == e.Number)
                    && _warned.Add(e.SourceId)
                )
                .Select(e => $"standing.{Standings.Table.Code(e.Standing)}"),
        ];
}
