namespace iHanoi.Ingestion.Index.Queries.Restoring;

/// <summary>How a text is typed: with marks or without, and which words the searched texts hold as typed.</summary>
internal sealed record Typing(bool WritesMarks, Func<string, bool> IsWritten)
{
    /// <summary>
    /// A question is read more boldly: words that stand well alone may be slips, and letters of the young are resolved.
    /// Reports are read as models/report-classifier learnt them.
    /// </summary>
    public bool IsQuestion { get; init; }
}
