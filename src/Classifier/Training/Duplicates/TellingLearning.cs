using iHanoi.Classifier.Training.Transformer;
using Microsoft.ML.OnnxRuntime;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Goes on learning two layers of the encoder from scenes ("fine-tuning", Howard and Ruder 2018, arXiv 1801.06146): a
/// short warm-up, then ever smaller steps. A fixed number of threads and one seed: the same scenes give the same weights.
/// </summary>
internal sealed class TellingLearning(EncoderLayers encoder, int seed)
{
    private const int Passes = 4;
    private const int ScenesAStep = 4;

    // Scenes of like length learn side by side, or much of a step would be filling.
    private const int StepsSorted = 16;
    private const int Threads = 2;
    private const float Rate = 2e-4f;
    private const float WarmUp = 0.1f;

    /// <param name="scenes">Whole families.</param>
    /// <param name="tell">Share that is behind, 0–1.</param>
    /// <param name="cancellationToken">Heeded at every step.</param>
    public IReadOnlyList<Weight> Learn(
        IReadOnlyList<Scene> scenes,
        Action<double> tell,
        CancellationToken cancellationToken
    )
    {
        var random = new Random(seed);
        var begin = TellingGraph.Begin(encoder, seed);
        using var session = Open(TellingStep.Write(begin));
        using var weights = new TurningWeights(begin);
        var steps = Passes * ((scenes.Count + ScenesAStep - 1) / ScenesAStep);
        var step = 0;

        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var some in Steps(scenes, random))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var rate = Rate * Slowed(++step, steps);
                Run(
                    session,
                    weights,
                    new TellingBatch(some, random),
                    AdamUpdate.Numbers(rate, step)
                );
                tell((double)step / steps);
            }
        }

        return weights.Learnt();
    }

    private static Scene[][] Steps(IReadOnlyList<Scene> scenes, Random random)
    {
        var order = scenes.ToArray();
        random.Shuffle(order);
        var steps = order
            .Chunk(ScenesAStep * StepsSorted)
            .SelectMany(part =>
                part.OrderBy(scene => scene.Texts.Max(text => text.Length)).Chunk(ScenesAStep)
            )
            .ToArray();
        random.Shuffle(steps);
        return steps;
    }

    private static void Run(
        InferenceSession session,
        TurningWeights weights,
        TellingBatch batch,
        IEnumerable<(string Name, float Value)> numbers
    )
    {
        (string Name, OrtValue Value)[] inputs =
        [
            .. batch.Inputs(),
            .. numbers.Select(number =>
                (number.Name, OrtValue.CreateTensorValueFromMemory([number.Value], [1L]))
            ),
        ];

        try
        {
            using var run = new RunOptions();
            session.Run(
                run,
                [.. inputs.Select(input => input.Name), .. weights.Names],
                [.. inputs.Select(input => input.Value), .. weights.Now],
                weights.NextNames,
                weights.Next
            );
            weights.Turn();
        }
        finally
        {
            foreach (var (_, value) in inputs)
            {
                value.Dispose();
            }
        }
    }

    private static float Slowed(int step, int steps) =>
        Math.Min(1, step / (WarmUp * steps)) * (1 - (step - 1f) / steps);

    private static InferenceSession Open(byte[] graph)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = Threads,
            InterOpNumThreads = 1,
        };
        return new InferenceSession(graph, options);
    }
}
