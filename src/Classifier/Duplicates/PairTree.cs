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

    public double Value(IReadOnlyDictionary<string, double> signs) =>
        Sign is null ? Leaf
        : signs[Sign] <= Split ? Low!.Value(signs)
        : High!.Value(signs);
}
