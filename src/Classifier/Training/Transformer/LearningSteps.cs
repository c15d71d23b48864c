using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Training.Transformer;

/// <summary>
/// Runs a graph of one step of learning again and again: a short warm-up, then ever smaller steps. A fixed number of
/// threads: the same inputs give the same weights.
/// </summary>
internal sealed class LearningSteps : IDisposable
{
    private const int Threads = 2;
    private const float WarmUp = 0.1f;

    private readonly InferenceSession _session;
    private readonly TurningWeights _weights;
    private readonly int _steps;
    private readonly float _rate;
    private int _step;

    /// <param name="graph">As <see cref="AdamUpdate"/> ends it.</param>
    /// <param name="begin">The weights before the first step.</param>
    /// <param name="steps">How many there will be.</param>
    /// <param name="rate">Of learning, at its highest.</param>
    public LearningSteps(byte[] graph, IReadOnlyList<Weight> begin, int steps, float rate)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = Threads,
            InterOpNumThreads = 1,
            // Steps differ in shape: a plan of memory made for one serves hardly any other.
            EnableMemoryPattern = false,
        };
        _session = new InferenceSession(graph, options);
        _weights = new TurningWeights(begin);
        (_steps, _rate) = (steps, rate);
    }

    /// <param name="batches">Inputs by name, for each step; asked for one by one, and disposed of here.</param>
    /// <param name="tell">Share that is behind, 0–1.</param>
    /// <param name="cancellationToken">Heeded at every step.</param>
    public IReadOnlyList<Weight> Learn(
        IEnumerable<IEnumerable<(string Name, OrtValue Value)>> batches,
        Action<double> tell,
        CancellationToken cancellationToken
    )
    {
        foreach (var batch in batches)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Take(batch);
            tell((double)_step / _steps);
        }

        return _weights.Learnt();
    }

    public void Dispose()
    {
        _session.Dispose();
        _weights.Dispose();
    }

    private void Take(IEnumerable<(string Name, OrtValue Value)> batch)
    {
        var rate = _rate * Slowed(++_step);
        (string Name, OrtValue Value)[] inputs =
        [
            .. batch,
            .. AdamUpdate
                .Numbers(rate, _step)
                .Select(number =>
                    (number.Name, OrtValue.CreateTensorValueFromMemory([number.Value], [1L]))
                ),
        ];

        try
        {
            using var run = new RunOptions();
            _session.Run(
                run,
                [.. inputs.Select(input => input.Name), .. _weights.Names],
                [.. inputs.Select(input => input.Value), .. _weights.Now],
                _weights.NextNames,
                _weights.Next
            );
            _weights.Turn();
        }
        finally
        {
            foreach (var (_, value) in inputs)
            {
                value.Dispose();
            }
        }
    }

    private float Slowed(int step) =>
        Math.Min(1, step / (WarmUp * _steps)) * (1 - (step - 1f) / _steps);
}
