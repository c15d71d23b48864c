namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Reads one list of postings from front to back. Numbers lie seven bits a byte, the low ones first.</summary>
internal ref struct PostingCursor(ReadOnlySpan<byte> bytes, int at, int left, int before)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; } = at;

    public int Left { get; private set; } = left;

    public int Text { get; private set; } = before;

    /// <summary>The number of its count; 0 is the commonest.</summary>
    public int Count { get; private set; }

    public bool MoveNext()
    {
        if (Left == 0)
        {
            return false;
        }

        var step = Number();
        Left--;
        Text += (step >> 1) + 1;
        Count = (step & 1) == 0 ? 0 : Number();
        return true;
    }

    public int Number()
    {
        int next = _bytes[At++];

        if (next < 0x80)
        {
            return next;
        }

        var number = next & 0x7F;

        for (var shift = 7; ; shift += 7)
        {
            next = _bytes[At++];
            number |= (next & 0x7F) << shift;

            if (next < 0x80)
            {
                return number;
            }
        }
    }
}
