using iHanoi.Ingestion.Index.Queries.Restoring;

namespace iHanoi.Ingestion.Index.Embedded.Growing;

/// <summary>A lasting segment and the words its texts taught, which no segment keeps in memory.</summary>
internal sealed record BuiltSegment(Segment Segment, HeardWords Heard)
{
    public static BuiltSegment Of(IReadOnlyList<IndexedDocument> documents)
    {
        var counting = new SyllableCounting();

        // What cases say teaches nothing: citizens wrote it.
        foreach (var document in documents.Where(document => !document.IsCase))
        {
            counting.Add(document.Words);
        }

        return new BuiltSegment(Segment.Of(documents), counting.ToHeard());
    }

    public void Write(SegmentWriter writer)
    {
        Segment.Write(writer);
        Heard.Write(writer);
    }

    public static BuiltSegment Read(SegmentReader reader) =>
        new(Segment.Read(reader), HeardWords.Read(reader));
}
