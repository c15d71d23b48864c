using System.Collections;

namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>A segment and which of its documents are still as they were. A write makes a further one; the arrays stay.</summary>
internal sealed class LiveSegment
{
    private readonly BitArray _dead;

    public LiveSegment(Segment segment)
        : this(segment, new BitArray(segment.Documents.Count)) { }

    private LiveSegment(Segment segment, BitArray dead)
    {
        (Segment, _dead) = (segment, dead);
        Documents = segment.Documents.Count;

        if (!dead.HasAnySet())
        {
            Passages = new LivePostings(segment.Passages, dead: null);
            Works = new LivePostings(segment.Works, dead: null);
            return;
        }

        var passages = new BitArray(segment.Passages.Texts);
        var works = new BitArray(segment.Works.Texts, defaultValue: true);

        for (var row = 0; row < dead.Count; row++)
        {
            if (!dead[row])
            {
                works[segment.Documents.WorkOf(row)] = false;
                continue;
            }

            Documents--;
            var (first, end) = (
                segment.Documents.PassagesOf(row).Start.Value,
                segment.Documents.PassagesOf(row).End.Value
            );

            for (var passage = first; passage < end; passage++)
            {
                passages[passage] = true;
            }
        }

        Passages = new LivePostings(segment.Passages, passages);
        Works = new LivePostings(segment.Works, works);
    }

    public Segment Segment { get; }

    public LivePostings Passages { get; }

    public LivePostings Works { get; }

    /// <summary>Live documents.</summary>
    public int Documents { get; }

    public bool IsLive(int row) => !_dead[row];

    public int? Find(string documentId) =>
        Segment.Find(documentId) is { } row && IsLive(row) ? row : null;

    public IEnumerable<int> Rows() =>
        Enumerable.Range(0, Segment.Documents.Count).Where(row => !_dead[row]);

    public LiveSegment Without(IEnumerable<string> documentIds) =>
        Without([.. documentIds.Select(Find).OfType<int>()]);

    public LiveSegment Without(IReadOnlyCollection<int> rows)
    {
        if (rows.Count is 0)
        {
            return this;
        }

        var dead = new BitArray(_dead);

        foreach (var row in rows)
        {
            dead[row] = true;
        }

        return new LiveSegment(Segment, dead);
    }
}
