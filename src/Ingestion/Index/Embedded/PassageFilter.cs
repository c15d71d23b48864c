using iHanoi.Civic.Knowledge;
using iHanoi.Ingestion.Index.Queries;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>
/// Which documents a search may find, in numbers a segment can compare: in force on the day or, where a question asks
/// about another time, within a stretch (else an empty one), and admitted by the query.
/// </summary>
/// <param name="Query">Names no document: <paramref name="DocumentId"/> is looked up by itself.</param>
internal readonly record struct PassageFilter(
    int Day,
    int First,
    int Last,
    PassageQuery Query,
    string? DocumentId
)
{
    public static PassageFilter Of(PassageQuery query)
    {
        var when = query.OtherTimes ? AskedTime.In(query.Text, query.ValidOn) : null;
        return new PassageFilter(
            query.ValidOn.DayNumber,
            when?.First.DayNumber ?? int.MaxValue,
            when?.Last.DayNumber ?? int.MinValue,
            query with
            {
                DocumentId = null,
            },
            query.DocumentId
        );
    }
}
