namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// A question about a sign with a tree for either answer; a leaf, which asks nothing, adds its value to the
/// log-odds.
/// </summary>
internal sealed record PairTree(
    string? Sign,
    double Split,
    PairTree? Low,
    PairTree? High,
    double Leaf
)
{
    public static PairTree Of(double leaf) => new(null, 0, null, null, leaf);

    /// <summary>The same tree, its leaves a share of what they were.</summary>
    public PairTree Times(double share) =>
        Sign is null
            ? Of(Math.Round(Leaf * share, 6))
            : this with
            {
                Low = Low!.Times(share),
                High = High!.Times(share),
            };

    public double Value(IReadOnlyDictionary<string, double> signs) =>
        Sign is null ? Leaf
        : signs[Sign] <= Split ? Low!.Value(signs)
        : High!.Value(signs);
}
