namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Whether the best documents can answer at all, and whether one of them is meant.</summary>
internal abstract record SourceVerdict
{
    private SourceVerdict() { }

    public sealed record Nothing : SourceVerdict;

    public sealed record Several(IReadOnlyList<FoundDocument> Documents) : SourceVerdict;

    public sealed record One(FoundDocument Document) : SourceVerdict;
}

/// <summary>Thresholds were set on eval/datasets/ask/dev, never on test; see docs/eval.</summary>
internal static class SourceDecision
{
    private const double SureCosine = 0.90;
    private const double PossibleCosine = 0.84;
    private const double EnoughCover = 0.45;
    private const double Close = 0.03;

    public static SourceVerdict Decide(
        IReadOnlyList<FoundDocument> found,
        IReadOnlyList<string> topic
    )
    {
        if (found is not [var best, ..] || topic.Count is 0 || !Answers(best))
        {
            return new SourceVerdict.Nothing();
        }

        // A bare topic that several procedures bear in their names: the citizen knows which one is meant.
        var close = found
            .Where(other =>
                best.Score - other.Score < Close && other.NameCoverage >= best.NameCoverage - 0.01
            )
            .Where(other => other.Facts.Kind == best.Facts.Kind)
            .Take(3)
            .ToList();

        return topic.Count <= 3 && close.Count > 1
            ? new SourceVerdict.Several(close)
            : new SourceVerdict.One(best);
    }

    private static bool Answers(FoundDocument best) =>
        best.Cosine >= SureCosine
        || (best.Cosine >= PossibleCosine && best.Coverage >= EnoughCover);
}
