using iHanoi.Civic.Reports;

namespace iHanoi.Civic.Knowledge.Cases;

/// <summary>Past reports in the knowledge index. Every write is durable before it returns, and doing it twice is doing it once.</summary>
public interface ICaseShelf
{
    /// <summary>Puts a case there, or in its earlier text's place. One that an admin withdrew stays withdrawn.</summary>
    Task<FileOutcome> KeepAsync(PastCase past, CancellationToken cancellationToken);

    /// <summary>Takes a case out of every search until it is kept again. False: it was in none.</summary>
    Task<bool> TakeDownAsync(ReportNumber number, CancellationToken cancellationToken);

    /// <summary>All cases ever kept, those taken down too.</summary>
    Task<IReadOnlyList<DocumentSummary>> ListAsync(CancellationToken cancellationToken);
}
