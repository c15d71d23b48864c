namespace iHanoi.Classifier.Features;

/// <summary>Counts the uses of each feature kind by kind and turns counts into weights.</summary>
/// <param name="keepsUses">Where each feature came from is asked for, too.</param>
internal sealed class GramCollector(bool keepsUses)
{
    private const float LengthOfKind = 0.5f;

    private readonly List<int> _ids = [];
    private readonly List<float> _weights = [];
    private readonly List<GramUse> _uses = [];

    public void AddKind(IEnumerable<GramUse> uses)
    {
        var sorted = uses.ToArray();
        Array.Sort(sorted, static (a, b) => a.Feature.CompareTo(b.Feature));
        var firstOfKind = _weights.Count;
        var squares = 0f;

        for (var i = 0; i < sorted.Length; )
        {
            var end = i;

            while (end < sorted.Length && sorted[end].Feature == sorted[i].Feature)
            {
                end++;
            }

            var weight = 1 + MathF.Log(end - i);
            squares += weight * weight;

            for (var use = i; keepsUses && use < end; use++)
            {
                _uses.Add(sorted[use] with { Feature = _ids.Count, Share = 1f / (end - i) });
            }

            _ids.Add(sorted[i].Feature);
            _weights.Add(weight);
            i = end;
        }

        Scale(firstOfKind, LengthOfKind / MathF.Sqrt(Math.Max(squares, 1e-9f)));
    }

    public SparseText Build(IReadOnlyList<Token> tokens) =>
        new([.. _ids], [.. _weights], tokens, _uses);

    private void Scale(int from, float factor)
    {
        for (var i = from; i < _weights.Count; i++)
        {
            _weights[i] *= factor;
        }
    }
}
