using System.Collections.Concurrent;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>What a term is: syllables and codes never meet although they share one number space.</summary>
internal enum TermKind
{
    Marked,
    Folded,
    Pair,
    Code,
}

/// <summary>Numbers for terms. It only grows, so every snapshot of the index can share it.</summary>
internal sealed class Vocabulary : ITermNumbers
{
    private readonly ConcurrentDictionary<(TermKind Kind, string Text), int> _numbers = new();
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public int Add(TermKind kind, string text)
    {
        if (_numbers.TryGetValue((kind, text), out var known))
        {
            return known;
        }

        lock (_numbers)
        {
            return _numbers.GetOrAdd((kind, text), _ => _count++);
        }
    }

    public int? Find(TermKind kind, string text) =>
        _numbers.TryGetValue((kind, text), out var number) ? number : null;
}
