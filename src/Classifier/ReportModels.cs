using iHanoi.Civic.Reports;
using iHanoi.Classifier.Heads;

namespace iHanoi.Classifier;

/// <summary>The door to the shelf: what may be asked, put in use and rolled back.</summary>
internal sealed class ReportModels(ModelShelf shelf, ReportClassifier classifier) : IModelShelf
{
    // A model that cannot read this must not read anything else.
    private const string Trial = "Ổ gà trước số 12 phố Hàng Bạc";

    public string Shipped => ReportModel.CurrentVersion;

    public string Active => shelf.ActiveVersion;

    public bool Has(string version) => shelf.Has(version);

    public async Task<bool> UseAsync(string version, CancellationToken cancellationToken)
    {
        if (!shelf.Has(version))
        {
            return false;
        }

        await classifier.ClassifyAsync(Trial, version, cancellationToken);
        shelf.Use(version);
        return true;
    }

    public async ValueTask<Classification?> AskAsync(
        string version,
        string text,
        CancellationToken cancellationToken
    ) =>
        shelf.Has(version)
            ? await classifier.ClassifyAsync(text, version, cancellationToken)
            : null;
}
