namespace iHanoi.Classifier.Training.Ranking;

/// <summary>
/// Weights of the signs, learnt on whole lists: the right candidates together should take all of a softmax over the
/// fused score and what the signs add to it (ListNet's loss; Cao et al. 2007). Seeded.
/// </summary>
internal sealed class SignWeights
{
    private const float Sharpness = 14;
    private const float Rate = 0.003f;
    private const float Decay = 0.05f;
    private const int Rounds = 12;
    private const int Batch = 32;

    private readonly float[] _mean;
    private readonly float[] _spread;
    private readonly AdamCells _cells;

    private SignWeights(float[] mean, float[] spread)
    {
        (_mean, _spread) = (mean, spread);
        _cells = new AdamCells(mean.Length);
    }

    /// <summary>Weights for signs as they come, and what is left over.</summary>
    public (float[] Weights, float Bias) Folded()
    {
        var weights = _cells.Values.Zip(_spread, (weight, spread) => weight / spread).ToArray();
        return (weights, -weights.Zip(_mean, (weight, mean) => weight * mean).Sum());
    }

    public float Added(float[] signs)
    {
        var sum = 0f;

        for (var i = 0; i < signs.Length; i++)
        {
            sum += _cells.Values[i] * (signs[i] - _mean[i]) / _spread[i];
        }

        return sum;
    }

    public static SignWeights Learn(IReadOnlyList<RankingExample> examples, int seed)
    {
        var weights = Standardised(examples);
        var random = new Random(seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var steps = Rounds * ((order.Length + Batch - 1) / Batch);
        var step = 0;

        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);

            foreach (var batch in order.Chunk(Batch))
            {
                foreach (var at in batch)
                {
                    weights.Push(examples[at]);
                }

                var left = 1 - ((float)step / steps);
                weights._cells.Step(
                    new AdamStep(Rate * left, 1f / batch.Length, ++step) { Decay = Decay }
                );
            }
        }

        return weights;
    }

    private void Push(RankingExample example)
    {
        var scores = example
            .Candidates.Select(c => Math.Exp(Sharpness * (c.Fused + Added(c.Signs))))
            .ToArray();
        var all = scores.Sum();
        var right = example.Candidates.Zip(scores).Sum(c => c.First.IsRight ? c.Second : 0);

        foreach (var (candidate, score) in example.Candidates.Zip(scores))
        {
            var slope = Sharpness * (float)(score / all - (candidate.IsRight ? score / right : 0));

            for (var i = 0; i < _mean.Length; i++)
            {
                _cells.Slopes[i] += slope * (candidate.Signs[i] - _mean[i]) / _spread[i];
            }
        }
    }

    private static SignWeights Standardised(IReadOnlyList<RankingExample> examples)
    {
        var rows = examples.SelectMany(example => example.Candidates).ToArray();
        var signs = rows[0].Signs.Length;
        var mean = new float[signs];
        var spread = new float[signs];

        for (var i = 0; i < signs; i++)
        {
            mean[i] = (float)rows.Average(row => (double)row.Signs[i]);
            var variance = rows.Average(row => Math.Pow(row.Signs[i] - mean[i], 2));
            spread[i] = (float)Math.Max(1e-3, Math.Sqrt(variance));
        }

        return new SignWeights(mean, spread);
    }
}
