using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index;

/// <summary>An index that follows the knowledge database: it takes in what was written since its last look.</summary>
internal interface IRefreshingIndex : IPassageIndex
{
    Task RefreshAsync(CancellationToken cancellationToken);
}
