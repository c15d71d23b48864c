using System.Runtime.InteropServices;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>The terms of one text with their weighted counts, ascending by number, and its weighted length.</summary>
internal sealed record TermCounts(ulong[] Terms, float[] Counts, float Length)
{
    public static TermCounts Joined(IReadOnlyList<TermCounts> parts) =>
        parts is [var only]
            ? only
            : parts.Aggregate(new Builder(), (all, part) => all.Add(part)).Build();

    /// <summary>Grows a text's counts field by field.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<ulong, float> _counts = [];
        private float _length;

        public Builder Add(AnalysedText text, double weight)
        {
            var amount = (float)weight;

            if (amount is 0)
            {
                return this;
            }

            foreach (var syllable in text.Marked)
            {
                Count(TermKind.Marked, syllable, amount);
            }

            for (var i = 0; i < text.Folded.Count; i++)
            {
                Count(TermKind.Folded, text.Folded[i], amount);

                if (i > 0)
                {
                    Count(
                        TermKind.Pair,
                        AnalysedText.Pair(text.Folded[i - 1], text.Folded[i]),
                        amount
                    );
                }
            }

            foreach (var code in text.Codes)
            {
                Count(TermKind.Code, code, amount);
            }

            _length += amount * text.Folded.Count;
            return this;
        }

        public Builder Add(TermCounts other)
        {
            for (var i = 0; i < other.Terms.Length; i++)
            {
                Grow(other.Terms[i], other.Counts[i]);
            }

            _length += other.Length;
            return this;
        }

        public TermCounts Build()
        {
            ulong[] terms = [.. _counts.Keys];
            float[] counts = [.. _counts.Values];
            Array.Sort(terms, counts);
            return new TermCounts(terms, counts, _length);
        }

        private void Count(TermKind kind, string text, float amount) =>
            Grow(Term.Of(kind, text), amount);

        private void Grow(ulong term, float amount) =>
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out _) += amount;
    }
}
