using iHanoi.Civic.Platform;

namespace iHanoi.Ingestion.Index.Ranking;

/// <summary>Where the ranker lies. It is opened when a search first asks for it; none is as good as one switched off.</summary>
internal sealed class RankerFolder(ProductFolders folders) : IDisposable
{
    private readonly Lazy<LearnedRanker?> _model = new(() =>
        LearnedRanker.Load(Path.Combine(folders.Models, "ranker", "1"))
    );

    public LearnedRanker? Model => _model.Value;

    public void Dispose()
    {
        if (_model.IsValueCreated)
        {
            _model.Value?.Dispose();
        }
    }
}
