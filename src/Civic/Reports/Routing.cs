using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>An agency that could take the report, how sure, and why, in words for staff.</summary>
public sealed record RoutingSuggestion(
    AgencyId Agency,
    double Confidence,
    IReadOnlyList<Bilingual> Reasons
);

public interface IAgencyRouter
{
    /// <summary>At most three, best first; never empty: the coordinator is the last resort.</summary>
    IReadOnlyList<RoutingSuggestion> Route(
        string text,
        Classification classification,
        ResolvedPlace place
    ) => Route(text, classification, place, RoutingLessons.None);

    /// <summary>
    /// The same, where agencies that keep returning such reports stand lower and are called less sure. What the law
    /// assigns, no lesson changes.
    /// </summary>
    IReadOnlyList<RoutingSuggestion> Route(
        string text,
        Classification classification,
        ResolvedPlace place,
        RoutingLessons lessons
    );
}
