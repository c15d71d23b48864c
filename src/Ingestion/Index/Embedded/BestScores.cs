namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>The best so many of what is offered in ascending order; of equals the earlier stays.</summary>
internal sealed class BestScores(int most, float above)
{
    private readonly PriorityQueue<int, (float Score, int Earlier)> _best = new();
    private float _above = most > 0 ? above : float.MaxValue;

    public IEnumerable<int> Items => _best.UnorderedItems.Select(item => item.Element);

    public void Offer(int item, float score)
    {
        // Not a number is not better, either.
        if (!(score > _above))
        {
            return;
        }

        if (_best.Count < most)
        {
            _best.Enqueue(item, (score, -item));
        }
        else
        {
            _best.EnqueueDequeue(item, (score, -item));
        }

        if (_best.Count == most && _best.TryPeek(out _, out var least))
        {
            _above = least.Score;
        }
    }
}
