namespace iHanoi.Classifier.Duplicates;

/// <summary>One question about a sign and what either answer adds to the log-odds.</summary>
internal sealed record PairBranch(string Sign, double Split, double Low, double High)
{
    public double Value(IReadOnlyDictionary<string, double> signs) =>
        signs[Sign] <= Split ? Low : High;
}

/// <summary>A tree of two questions, one after the other.</summary>
internal sealed record PairTree(string Sign, double Split, PairBranch Low, PairBranch High)
{
    public double Value(IReadOnlyDictionary<string, double> signs) =>
        (signs[Sign] <= Split ? Low : High).Value(signs);
}
