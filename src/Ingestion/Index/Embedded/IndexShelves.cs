using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Embedded.Growing;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// All that is searched at one moment. Past cases stand apart: however many there are, the words of the rules stay as
/// rare as they were, and a new case leaves the other shelf untouched.
/// </summary>
/// <param name="Generation">What of the database has been seen; the shelves tell when they last changed.</param>
internal sealed record IndexShelves(long Generation, IndexSnapshot Knowledge, IndexSnapshot Cases)
{
    /// <summary>Before the first look.</summary>
    public static IndexShelves None(RetrievalOptions options) =>
        new(-1, Empty(options), Empty(options));

    /// <summary>A shelf that nothing changed on stays the same one.</summary>
    public IndexShelves Next(GrownIndex grown) =>
        new(
            grown.Generation,
            Shelf(Knowledge, grown, areCases: false),
            Shelf(Cases, grown, areCases: true)
        );

    public IndexSnapshot For(PassageQuery query) =>
        query.Kind is DocumentKinds.Case ? Cases : Knowledge;

    private static IndexSnapshot Shelf(IndexSnapshot before, GrownIndex grown, bool areCases)
    {
        var lasting = grown.Lasting.Where(segment =>
            segment.Segment.Documents.AreCases == areCases
        );
        IndexedDocument[] waiting =
        [
            .. grown.Waiting.Where(document => document.IsCase == areCases),
        ];

        return before.Generation >= 0 && before.IsOf(lasting, waiting)
            ? before
            : before.Next(grown.Generation, [.. lasting], waiting);
    }

    private static IndexSnapshot Empty(RetrievalOptions options) =>
        new(-1, [], KnownWords.None, options);
}
