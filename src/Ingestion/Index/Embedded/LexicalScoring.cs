using System.Runtime.InteropServices;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>A term of the question, and the words to show when it matched.</summary>
internal readonly record struct QueryTerm(ulong Number, float Weight, string Shown, TermKind Kind);

/// <summary>Turns an understood question into terms. A term said twice counts with its greatest weight.</summary>
internal sealed class LexicalScoring(RetrievalOptions options)
{
    public IReadOnlyList<QueryTerm> TermsOf(SearchQuestion question)
    {
        var terms = new Dictionary<ulong, QueryTerm>();

        foreach (var line in question.Lines)
        {
            AddWords(terms, line);
        }

        foreach (var code in question.Codes)
        {
            Add(terms, TermKind.Code, code, options.CodeWeight, code);
        }

        return [.. terms.Values];
    }

    private void AddWords(Dictionary<ulong, QueryTerm> terms, WeightedWords line)
    {
        var before = default(WeightedWord);
        var foldedBefore = "";

        foreach (var word in line.Words)
        {
            var folded = VietnameseText.Fold(word.Syllable);
            Add(terms, TermKind.Folded, folded, word.Weight, word.Syllable);

            if (word.TrustMarks)
            {
                Add(
                    terms,
                    TermKind.Marked,
                    word.Syllable,
                    word.Weight * options.MarkedWeight,
                    word.Syllable
                );
            }

            if (foldedBefore.Length > 0)
            {
                var weight = Math.Max(before.Weight, word.Weight) * options.PairWeight;
                var shown = AnalysedText.Pair(before.Syllable, word.Syllable);
                Add(terms, TermKind.Pair, AnalysedText.Pair(foldedBefore, folded), weight, shown);
            }

            (before, foldedBefore) = (word, folded);
        }
    }

    private static void Add(
        Dictionary<ulong, QueryTerm> terms,
        TermKind kind,
        string text,
        double weight,
        string shown
    )
    {
        if (weight <= 0)
        {
            return;
        }

        var number = Term.Of(kind, text);
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, number, out var known);

        if (!known || term.Weight < weight)
        {
            term = new QueryTerm(number, (float)weight, shown, kind);
        }
    }
}
