using iHanoi.Ingestion.Index.Embedded;

namespace iHanoi.Ingestion.Index.Qdrant;

/// <summary>
/// A term's number is its hash (FNV-1a, 31 bits): every process writes and asks for the same one. Of 300,000 terms
/// about twenty share a number with another, which only adds a little to a score.
/// </summary>
internal sealed class HashedTerms : ITermNumbers
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;

    public int Add(TermKind kind, string text)
    {
        var hash = (Offset ^ (uint)kind) * Prime;

        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return (int)(hash & int.MaxValue);
    }

    public int? Find(TermKind kind, string text) => Add(kind, text);
}
