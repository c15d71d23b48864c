namespace iHanoi.Encoder;

/// <summary>The vectors of the last questions, least recently asked dropped first.</summary>
internal sealed class RecentVectors(int capacity)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<KeyValuePair<string, float[]>> _order = new();
    private readonly Dictionary<string, LinkedListNode<KeyValuePair<string, float[]>>> _nodes = new(
        StringComparer.Ordinal
    );

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _nodes.Count;
            }
        }
    }

    public float[]? Find(string text)
    {
        lock (_lock)
        {
            if (!_nodes.TryGetValue(text, out var node))
            {
                return null;
            }

            _order.Remove(node);
            _order.AddFirst(node);
            return node.Value.Value;
        }
    }

    public void Keep(string text, float[] vector)
    {
        lock (_lock)
        {
            if (capacity is 0 || _nodes.ContainsKey(text))
            {
                return;
            }

            if (_nodes.Count == capacity)
            {
                _nodes.Remove(_order.Last!.Value.Key);
                _order.RemoveLast();
            }

            _nodes[text] = _order.AddFirst(new KeyValuePair<string, float[]>(text, vector));
        }
    }
}
