namespace iHanoi.Civic.Reports;

/// <summary>
/// One matter of a report and the part of the text that tells it (UTF-16 offset): labels of that part alone.
/// </summary>
public sealed record Matter(Classification Labels, int Start, int Length)
{
    public Category Category => Labels.Category;
}

/// <summary>Splits a report that holds several matters, so that the second is not lost behind the first.</summary>
public interface IMatterReader
{
    /// <summary>
    /// The lead matter first, then what stands beside it, at most three; empty when the report holds one matter or
    /// none that is sure.
    /// </summary>
    ValueTask<IReadOnlyList<Matter>> ReadAsync(string text, CancellationToken cancellationToken);
}
