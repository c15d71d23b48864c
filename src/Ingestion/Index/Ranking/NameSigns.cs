using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Index.Ranking;

/// <summary>How well a document's best name fits a question. Names are short: they are counted when they are needed.</summary>
internal sealed class NameSigns(IndexField works, IReadOnlyList<QueryTerm> terms)
{
    private readonly Dictionary<string, (float Said, float Named, float Pairs)> _known = new(
        StringComparer.Ordinal
    );
    private readonly QueryTerm[] _single = [.. terms.Where(term => term.Kind is TermKind.Folded)];
    private readonly QueryTerm[] _pairs = [.. terms.Where(term => term.Kind is TermKind.Pair)];
    private readonly HashSet<ulong> _asked = [.. terms.Select(term => term.Number)];

    public void Write(DocumentFacts facts, float[] row)
    {
        foreach (var name in facts.Aliases.Prepend(facts.TitleEn ?? "").Prepend(facts.Title))
        {
            if (!_known.TryGetValue(name, out var fit))
            {
                _known[name] = fit = Fit(name);
            }

            row[(int)Sign.NameSaid] = Math.Max(row[(int)Sign.NameSaid], fit.Said);
            row[(int)Sign.NameNamed] = Math.Max(row[(int)Sign.NameNamed], fit.Named);
            row[(int)Sign.NamePairs] = Math.Max(row[(int)Sign.NamePairs], fit.Pairs);
        }
    }

    // How much of the name the question says, and how much of the question the name holds.
    private (float Said, float Named, float Pairs) Fit(string name)
    {
        var held = new TermCounts.Builder().Add(AnalysedText.Of(name), 1).Build().Terms;
        var (said, whole) = (0f, 1e-6f);

        foreach (var term in held)
        {
            var worth = works.Idf(term);
            whole += worth;
            said += _asked.Contains(term) ? worth : 0;
        }

        return (said / whole, Share(_single, held), Share(_pairs, held));
    }

    private float Share(QueryTerm[] some, ulong[] held)
    {
        var (found, all) = (0f, 1e-6f);

        foreach (var term in some)
        {
            var worth = term.Weight * works.Idf(term.Number);
            all += worth;
            found += Array.BinarySearch(held, term.Number) >= 0 ? worth : 0;
        }

        return found / all;
    }
}
