namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Every syllable some text holds: asked hundreds of times while one question is read. It only grows.</summary>
internal sealed class KnownWords
{
    private readonly HashSet<ulong> _words;

    private KnownWords(HashSet<ulong> words) => _words = words;

    public static KnownWords None { get; } = new([]);

    public bool Contains(TermKind kind, string word) => _words.Contains(Term.Of(kind, word));

    public KnownWords With(IEnumerable<Segment> segments)
    {
        HashSet<ulong>? more = null;

        foreach (var segment in segments)
        {
            foreach (var term in segment.Passages.Terms)
            {
                if (Term.IsSyllable(term) && !(more ?? _words).Contains(term))
                {
                    (more ??= [.. _words]).Add(term);
                }
            }
        }

        return more is null ? this : new KnownWords(more);
    }
}
