using System.Collections.Concurrent;
using iHanoi.Civic.Platform;

namespace iHanoi.Classifier.Heads;

/// <summary>
/// The models of this process by version. Changing the active one is one reference: who has begun with the old
/// model ends with it, and the collector takes it when the last of them is done.
/// </summary>
internal sealed class ModelShelf(ProductFolders folders)
{
    // The active one, the one before it, and a candidate in shadow: more only cost memory (11 MB each).
    private const int MostLoaded = 3;

    private readonly ConcurrentDictionary<string, Lazy<ReportModel>> _loaded = new(
        StringComparer.Ordinal
    );
    private readonly ConcurrentQueue<string> _order = new();
    private volatile string _active = ReportModel.CurrentVersion;

    public string ActiveVersion => _active;

    public bool HasModel => _loaded.ContainsKey(_active) || Has(_active);

    public ReportModel Active => Model(_active);

    public bool Has(string version) =>
        ReportModel.IsVersion(version) && File.Exists(ReportModel.PathIn(folders, version));

    public ReportModel Model(string version)
    {
        var model = _loaded.GetOrAdd(
            version,
            asked =>
            {
                _order.Enqueue(asked);
                return new Lazy<ReportModel>(() => ReportModel.Load(folders, asked));
            }
        );
        Forget();
        return model.Value;
    }

    public void Use(string version) => _active = version;

    private void Forget()
    {
        while (_loaded.Count > MostLoaded && _order.TryDequeue(out var oldest))
        {
            if (oldest == _active)
            {
                _order.Enqueue(oldest);
            }
            else
            {
                _loaded.TryRemove(oldest, out _);
            }
        }
    }
}
