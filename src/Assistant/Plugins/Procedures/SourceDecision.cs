using iHanoi.Civic.Text;

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
    // The encoder puts English questions further from Vietnamese texts than Vietnamese ones.
    private const double Vietnamese = 0.90;
    private const double English = 0.828;

    // A text brought along for the question need not share its words.
    private const double BroughtAlong = 0.76;

    private const double CoverWeight = 0.1;
    private const double NameWeight = 0.1;
    private const double Close = 0.03;

    public static SourceVerdict Decide(
        IReadOnlyList<FoundDocument> found,
        IReadOnlyList<string> topic,
        Language language,
        bool namesDocument
    )
    {
        var brought = found.Where(IsBroughtAlong).MaxBy(document => document.Cosine);

        if (brought is not null && IsMeant(brought, found, namesDocument))
        {
            return new SourceVerdict.One(brought);
        }

        if (found.FirstOrDefault(document => !IsBroughtAlong(document)) is not { } best)
        {
            return new SourceVerdict.Nothing();
        }

        var sure = best.Cosine + (CoverWeight * best.Coverage) + (NameWeight * best.NameCoverage);

        return topic.Count is 0 || sure < (language is Language.English ? English : Vietnamese)
                ? new SourceVerdict.Nothing()
            : Alike(found, best) is { Count: > 1 } several && topic.Count <= 2
                ? new SourceVerdict.Several(several)
            : new SourceVerdict.One(best);
    }

    private static bool IsBroughtAlong(FoundDocument document) => document.Facts.Kind is "document";

    private static bool IsMeant(
        FoundDocument brought,
        IReadOnlyList<FoundDocument> found,
        bool namesDocument
    ) =>
        brought.Cosine >= BroughtAlong
        && (namesDocument || brought.Cosine >= found.Max(document => document.Cosine) - 0.01);

    // A bare topic that several procedures bear in their names: the citizen knows which one is meant.
    private static List<FoundDocument> Alike(
        IReadOnlyList<FoundDocument> found,
        FoundDocument best
    ) =>
        [
            .. found
                .Where(other => other.Facts.Kind == best.Facts.Kind)
                .Where(other =>
                    best.Score - other.Score < Close
                    && other.NameCoverage >= best.NameCoverage - 0.01
                )
                .Take(3),
        ];
}
