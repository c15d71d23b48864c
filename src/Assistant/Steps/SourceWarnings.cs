using iHanoi.Assistant.Answering;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Steps;

/// <summary>A phrase, and the wards it names, when it names any.</summary>
internal sealed record SourceWarning(string Phrase, Bilingual? Wards);

/// <summary>
/// What is said before the first word from a text that does not hold today, or not in every ward, whichever model
/// speaks: once for each source.
/// </summary>
internal sealed class SourceWarnings
{
    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    public List<SourceWarning> For(
        IReadOnlyList<Citation> citations,
        IReadOnlyList<Evidence> evidence
    ) =>
        [
            .. evidence
                .Where(e =>
                    (e.Standing is not Standing.InForce || e.OnlyOf is not null)
                    && citations.Any(citation => citation.Number == e.Number)
                    && _warned.Add(e.SourceId)
                )
                .SelectMany(Of),
        ];

    private static IEnumerable<SourceWarning> Of(Evidence evidence)
    {
        if (evidence.Standing is not Standing.InForce and var standing)
        {
            yield return new SourceWarning($"standing.{Standings.Table.Code(standing)}", null);
        }

        if (evidence.OnlyOf is { } wards)
        {
            yield return new SourceWarning("ward.only", wards);
        }
    }
}
