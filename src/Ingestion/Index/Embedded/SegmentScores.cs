namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Room for every score of one segment.</summary>
internal readonly ref struct SegmentScores(Span<float> room, int passages, int works)
{
    public FieldScores Words { get; } = new(room[..(passages + works)], passages);

    public FieldScores Meaning { get; } =
        new(room[(passages + works)..(2 * (passages + works))], passages);
}

/// <summary>One side's scores of a segment's passages and of its works.</summary>
internal readonly ref struct FieldScores(Span<float> room, int passages)
{
    private readonly Span<float> _room = room;

    public Span<float> Passages { get; } = room[..passages];

    public Span<float> Works { get; } = room[passages..];

    public void Clear() => _room.Clear();
}
