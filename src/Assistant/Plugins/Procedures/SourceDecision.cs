using iHanoi.Civic.Knowledge;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>Whether the best documents can answer at all, and whether one of them is meant.</summary>
internal abstract record SourceVerdict
{
    private SourceVerdict() { }

    public sealed record Nothing : SourceVerdict;

    public sealed record Several(IReadOnlyList<FoundDocument> Documents) : SourceVerdict;

    /// <summary>One is meant; another stands so near that its answer is given as well.</summary>
    public sealed record One(FoundDocument Document, FoundDocument? Near) : SourceVerdict;
}

/// <summary>What of a question bears on the choice of its source.</summary>
internal sealed record Asked(
    Topic Topic,
    int Aspects,
    bool IsEnglish,
    bool NamesDocument,
    IReadOnlyList<string> Namesakes
);

/// <summary>Weights and thresholds were set on eval/datasets/ask/dev, never on test; see docs/eval.</summary>
internal static class SourceDecision
{
    private const double Enough = 0.5;
    private const double Close = 0.04;

    /// <summary>What a title loses that says "again" or "end" when nobody asked for it.</summary>
    public const double Modified = 0.04;

    // A text brought along for the question need not share its words.
    private const double BroughtAlong = 0.76;
    private const double BroughtAlongEnglish = 0.745;

    // A topic of more words is open to no doubt.
    private const int MostOpen = 4;

    public static double Rank(
        DocumentFacts facts,
        double cosine,
        double total,
        TopicFit fit,
        bool wantsProcedure
    ) =>
        (2.0 * cosine)
        + (2.0 * total)
        + (0.15 * fit.Name)
        + (0.17 * fit.NameMet)
        + (0.2 * fit.Covered)
        + (0.15 * fit.Paired)
        + (
            facts.Kind is not "procedure" ? 0
            : wantsProcedure ? 0.05
            : -0.2
        );

    public static SourceVerdict Decide(IReadOnlyList<FoundDocument> found, Asked asked)
    {
        var brought = found.Where(IsBroughtAlong).MaxBy(document => document.Cosine);

        if (brought is not null && IsMeant(brought, found, asked))
        {
            return new SourceVerdict.One(brought, null);
        }

        if (found.FirstOrDefault(document => !IsBroughtAlong(document)) is not { } best)
        {
            return new SourceVerdict.Nothing();
        }

        return asked.Topic.Words.Count is 0 || Likelihood(best, asked) < Enough
                ? new SourceVerdict.Nothing()
            : Open(found, asked) is { Count: > 1 } several ? new SourceVerdict.Several(several)
            : new SourceVerdict.One(best, Near(found, best));
    }

    /// <summary>
    /// How likely the document answers the question at all: a logistic over few witnesses. A question of many
    /// words lies further from any text.
    /// </summary>
    public static double Likelihood(FoundDocument document, Asked asked)
    {
        var sum =
            (40 * document.Cosine)
            + (1.5 * document.Fit.Name)
            + (2.4 * document.Fit.Covered)
            + document.Fit.Paired
            + (1.6 * Math.Min(asked.Topic.Words.Count, 8) / 8.0)
            + (asked.Aspects > 0 ? 0.7 : 0)
            - 35.9;

        return 1 / (1 + Math.Exp(-sum));
    }

    private static FoundDocument? Near(IReadOnlyList<FoundDocument> found, FoundDocument best) =>
        found.FirstOrDefault(other =>
            other != best && !IsBroughtAlong(other) && best.Score - other.Score <= Close
        );

    private static bool IsBroughtAlong(FoundDocument document) => document.Facts.Kind is "document";

    private static bool IsMeant(
        FoundDocument brought,
        IReadOnlyList<FoundDocument> found,
        Asked asked
    ) =>
        brought.Cosine >= (asked.IsEnglish ? BroughtAlongEnglish : BroughtAlong)
        && (
            asked.NamesDocument
            || brought.Cosine
                >= found.Max(document => document.Cosine) - (asked.IsEnglish ? 0.02 : 0.01)
        );

    // Words that several procedures bear in their names and none has for its own: the citizen knows which.
    private static List<FoundDocument> Open(IReadOnlyList<FoundDocument> found, Asked asked) =>
        asked.Topic.Words.Count > MostOpen
            ? []
            : [.. found.Where(document => asked.Namesakes.Contains(document.Facts.Id)).Take(3)];
}
