namespace iHanoi.Civic.Reports;

/// <summary>
/// The report models at hand: the one that came with the product and those trained here since. One of them
/// answers; which one is a person's choice.
/// </summary>
public interface IModelShelf
{
    /// <summary>The version that came with the product: always there to go back to.</summary>
    string Shipped { get; }

    /// <summary>The version that answers on this node.</summary>
    string Active { get; }

    bool Has(string version);

    /// <summary>
    /// Loads the version, tries it once and lets it answer from the next text on; texts under way finish with
    /// the model they began with. False, and nothing changed: this node has no such model.
    /// </summary>
    Task<bool> UseAsync(string version, CancellationToken cancellationToken);

    /// <summary>What a version that need not be in use makes of a text; null when this node lacks it.</summary>
    ValueTask<Classification?> AskAsync(
        string version,
        string text,
        CancellationToken cancellationToken
    );
}
