namespace iHanoi.Eval.Careless;

/// <summary>Numbers that look drawn and are the same in every run and on every platform (xorshift, Marsaglia 2003).</summary>
internal sealed class Draw
{
    private ulong _state;

    public Draw(string seed)
    {
        _state = 14_695_981_039_346_656_037;

        foreach (var c in seed)
        {
            _state = (_state ^ c) * 1_099_511_628_211;
        }

        _state |= 1;
        Below(2);
    }

    public int Below(int end)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (int)((_state >> 20) % (ulong)end);
    }

    public bool Percent(int share) => Below(100) < share;

    public T Of<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
