using iHanoi.Civic.Reports;

namespace iHanoi.Civic.Knowledge.Cases;

/// <summary>A past case that is like a report: how that one was answered, not how this one must be.</summary>
/// <param name="Number">The number of the report it was.</param>
/// <param name="Answer">What the official answered, as the case holds it.</param>
/// <param name="Course">When it was filed and answered, and by whom, as the case holds it.</param>
public sealed record SimilarCase(
    ReportNumber Number,
    DocumentFacts Document,
    string Answer,
    string Course
)
{
    /// <summary>Told in much the same words: close enough to be mentioned where nobody judges it first.</summary>
    public bool IsClose { get; init; }

    /// <summary>The Hanoi day of the answer.</summary>
    public DateOnly? Answered => Document.Validity.Issued;
}
