using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Queries.Restoring;

namespace iHanoi.Ingestion.Index.Embedded.Growing;

/// <summary>
/// The understanding of questions, which learns the words of the texts. A text that goes takes no words with it: to know
/// a word too many does no harm.
/// </summary>
internal sealed class SpokenWords(QueryUnderstanding shipped)
{
    private readonly Lazy<SyllableCounting?> _counting = new(() => shipped.Counting);
    private QueryUnderstanding? _taught;
    private bool _isStale;

    public QueryUnderstanding Understanding => Volatile.Read(ref _taught) ?? shipped;

    public void Hear(HeardWords heard)
    {
        _counting.Value?.Add(heard);
        _isStale = true;
    }

    public void Hear(Built built)
    {
        foreach (var segment in built.Segments)
        {
            Hear(segment.Heard);
        }

        foreach (var document in built.Rest.Where(document => !document.IsCase))
        {
            _counting.Value?.Add(document.Words);
            _isStale = true;
        }
    }

    public void Learn()
    {
        if (_isStale && _counting.Value is { } counting)
        {
            Volatile.Write(ref _taught, shipped.Knowing(counting.ToModel()));
        }

        _isStale = false;
    }
}
