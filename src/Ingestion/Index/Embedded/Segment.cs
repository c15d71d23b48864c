using System.Text;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// Some documents, ready to be searched: their columns, the postings of their passages and of their works, the vectors
/// of both. A few arrays, never one object a passage. Immutable; passages are numbered in the order of the documents.
/// </summary>
internal sealed class Segment(
    DocumentTable documents,
    Postings passages,
    Postings works,
    VectorTable vectors,
    VectorTable names,
    int[] ordinals,
    ulong[] references
)
{
    private readonly Lazy<SignTable> _signs = new(() => SignTable.Of(vectors));

    public DocumentTable Documents => documents;

    public Postings Passages => passages;

    public Postings Works => works;

    public VectorTable Vectors => vectors;

    public VectorTable Names => names;

    /// <summary>Made when the index is large enough to need them.</summary>
    public SignTable Signs => _signs.Value;

    public ChunkKey KeyOf(int row, int passage) =>
        new(documents.IdOf(row), documents.VersionOf(row), ordinals[passage]);

    /// <summary>Whether the passage only lists sources.</summary>
    public bool IsReference(int passage) => (references[passage >> 6] >> (passage & 63) & 1) != 0;

    public static Segment Of(IReadOnlyList<IndexedDocument> documents)
    {
        var table = new DocumentTable(documents);
        var works = documents
            .Index()
            .GroupBy(document => table.WorkOf(document.Index), document => document.Item)
            .OrderBy(work => work.Key)
            .ToArray();

        return new Segment(
            table,
            PostingsBuilder.Build([.. documents.SelectMany(document => document.ChunkTerms)]),
            PostingsBuilder.Build([
                .. works.Select(work =>
                    TermCounts.Joined([.. work.Select(part => part.WholeTerms)])
                ),
            ]),
            VectorTable.Of([.. documents.SelectMany(document => document.Vectors)]),
            VectorTable.Of([.. works.Select(work => work.First().Names)]),
            [.. documents.SelectMany(document => document.Chunks.Select(chunk => chunk.Ordinal))],
            Bits([.. documents.SelectMany(document => document.IsReference)])
        );
    }

    /// <summary>The row of a document; null when it is not here.</summary>
    public int? Find(string documentId) => documents.Find(Encoding.UTF8.GetBytes(documentId));

    public void Write(SegmentWriter writer)
    {
        documents.Write(writer);
        passages.Write(writer);
        works.Write(writer);
        vectors.Write(writer);
        names.Write(writer);
        writer.Add<int>(ordinals);
        writer.Add<ulong>(references);
    }

    public static Segment Read(SegmentReader reader) =>
        new(
            DocumentTable.Read(reader),
            Postings.Read(reader),
            Postings.Read(reader),
            VectorTable.Read(reader),
            VectorTable.Read(reader),
            reader.Next<int>(),
            reader.Next<ulong>()
        );

    private static ulong[] Bits(bool[] set)
    {
        var bits = new ulong[(set.Length + 63) / 64];

        for (var at = 0; at < set.Length; at++)
        {
            bits[at >> 6] |= set[at] ? 1UL << (at & 63) : 0;
        }

        return bits;
    }
}
