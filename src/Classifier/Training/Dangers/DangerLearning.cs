using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Dangers;

/// <summary>Learns the danger network from texts whose danger is known. One seed: the same texts give the same weights.</summary>
internal sealed class DangerLearning(int seed)
{
    private const int Passes = 4;
    private const int TextsAStep = 64;
    private const float Rate = 7e-4f;

    /// <param name="texts">Whole families.</param>
    /// <param name="tell">Share that is behind, 0–1.</param>
    /// <param name="cancellationToken">Heeded at every step.</param>
    public IReadOnlyList<Weight> Learn(
        IReadOnlyList<ReadDanger> texts,
        Action<double> tell,
        CancellationToken cancellationToken
    )
    {
        var random = new Random(seed);
        var begin = DangerGraph.Begin(seed);
        var steps = new SortedSteps<ReadDanger>(
            texts,
            Passes,
            TextsAStep,
            text => text.Pieces.Length,
            random
        );
        using var learning = new LearningSteps(DangerStep.Write(begin), begin, steps.Count, Rate);

        return learning.Learn(
            steps.All.Select(some => new DangerBatch(some, random).Inputs()),
            tell,
            cancellationToken
        );
    }
}
