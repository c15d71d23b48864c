namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>What a term is: syllables and codes never meet although they share one number space.</summary>
internal enum TermKind
{
    Marked,
    Folded,
    Pair,
    Code,
}

/// <summary>
/// A term's number is its kind and 61 bits of hash (FNV-1a): every process and every segment gives it the same one,
/// and nobody keeps its letters. Among a million terms two share a number once in four million indexes.
/// </summary>
internal static class Term
{
    private const int KindAt = 62;
    private const ulong HighBits = 0x3FFF_FFFFUL << 32;

    public static ulong Of(TermKind kind, string text)
    {
        var low = (2166136261u ^ (uint)kind) * 16777619;
        var high = (14695981039346656037UL ^ (uint)kind) * 1099511628211;

        foreach (var c in text)
        {
            low = (low ^ c) * 16777619;
            high = (high ^ c) * 1099511628211;
        }

        return ((ulong)kind << KindAt) | ((high >> 2) & HighBits) | Short(low);
    }

    /// <summary>31 bits, for an engine that takes no more: of 300,000 terms about twenty share one.</summary>
    public static uint Short(ulong term) => (uint)term & int.MaxValue;

    public static bool IsSyllable(ulong term) =>
        (TermKind)(term >> KindAt) is TermKind.Marked or TermKind.Folded;
}
