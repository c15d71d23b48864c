using iHanoi.Civic.Knowledge;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// All that is searched at one moment. Past cases stand apart: however many there are, the words of the rules stay as
/// rare as they were, and a new case leaves the other shelf untouched.
/// </summary>
/// <param name="Generation">What of the database has been seen; the shelves tell when they last changed.</param>
internal sealed record IndexShelves(long Generation, IndexSnapshot Knowledge, IndexSnapshot Cases)
{
    public IndexSnapshot For(PassageQuery query) =>
        query.Kind is DocumentKinds.Case ? Cases : Knowledge;
}
