using iHanoi.Civic.Reports;

namespace iHanoi.Civic.Knowledge.Cases;

/// <summary>What cases are looked for.</summary>
/// <param name="MaskedText">What the report tells.</param>
/// <param name="Reader">For whom: a citizen never gets what only staff may see.</param>
public sealed record CaseSought(string MaskedText, Category Category, Audience Reader)
{
    /// <summary>The report's own number: its earlier answer is no case of another.</summary>
    public ReportNumber? Itself { get; init; }
}
