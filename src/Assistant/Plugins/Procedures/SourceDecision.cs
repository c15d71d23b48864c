using iHanoi.Civic.Knowledge;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Whether the best documents can answer at all, and whether one of them is meant.</summary>
internal abstract record SourceVerdict
{
    private SourceVerdict() { }

    public sealed record Nothing : SourceVerdict;

    public sealed record Several(IReadOnlyList<FoundDocument> Documents) : SourceVerdict;

    public sealed record One(FoundDocument Document) : SourceVerdict;
}

/// <summary>What of a question bears on the choice of its source.</summary>
internal sealed record Asked(Topic Topic, int Aspects, bool IsEnglish, bool NamesDocument);

/// <summary>Weights and thresholds were set on eval/datasets/ask/dev, never on test; see docs/eval.</summary>
internal static class SourceDecision
{
    private const double Enough = 0.5;

    // A text brought along for the question need not share its words.
    private const double BroughtAlong = 0.76;

    private const double Close = 0.03;

    public static double Rank(
        DocumentFacts facts,
        double cosine,
        double total,
        TopicFit fit,
        bool wantsProcedure
    ) =>
        (2.0 * cosine)
        + (1.35 * total)
        + (0.1 * fit.Name)
        + (0.14 * fit.NameMet)
        + (0.2 * fit.Covered)
        + (
            facts.Kind is not "procedure" ? 0
            : wantsProcedure ? 0.08
            : -0.14
        );

    public static SourceVerdict Decide(IReadOnlyList<FoundDocument> found, Asked asked)
    {
        var brought = found.Where(IsBroughtAlong).MaxBy(document => document.Cosine);

        if (brought is not null && IsMeant(brought, found, asked.NamesDocument))
        {
            return new SourceVerdict.One(brought);
        }

        if (found.FirstOrDefault(document => !IsBroughtAlong(document)) is not { } best)
        {
            return new SourceVerdict.Nothing();
        }

        return asked.Topic.Words.Count is 0 || Likelihood(best, asked) < Enough
                ? new SourceVerdict.Nothing()
            : Alike(found, best) is { Count: > 1 } several && asked.Topic.Words.Count <= 2
                ? new SourceVerdict.Several(several)
            : new SourceVerdict.One(best);
    }

    /// <summary>
    /// How likely the document answers the question at all: a logistic over few witnesses. A question of many
    /// words lies further from any text; an English one, too.
    /// </summary>
    public static double Likelihood(FoundDocument document, Asked asked)
    {
        var sum =
            (50 * document.Cosine)
            + (3.2 * document.Fit.Name)
            + (2.4 * document.Fit.Covered)
            + (3.8 * Math.Min(asked.Topic.Words.Count, 8) / 8.0)
            + (asked.Aspects > 0 ? 1 : 0)
            - (asked.IsEnglish ? 0.3 : 0)
            - 45.6;

        return 1 / (1 + Math.Exp(-sum));
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
                    best.Score - other.Score < Close && other.Fit.Name >= best.Fit.Name - 0.01
                )
                .Take(3),
        ];
}
