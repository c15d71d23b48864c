using iHanoi.Classifier.Training.Transformer;

namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>
/// Goes on learning the encoder's upper layers from scenes ("fine-tuning", Howard and Ruder 2018, arXiv 1801.06146).
/// One seed: the same scenes give the same weights.
/// </summary>
internal sealed class TellingLearning(EncoderLayers encoder, int seed)
{
    private const int Passes = 3;
    private const int ScenesAStep = 4;
    private const float Rate = 1.5e-4f;

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
        var steps = new SortedSteps<Scene>(
            scenes,
            Passes,
            ScenesAStep,
            scene => scene.Texts.Max(text => text.Length),
            random
        );
        using var learning = new LearningSteps(TellingStep.Write(begin), begin, steps.Count, Rate);

        return learning.Learn(
            steps.All.Select(some => new TellingBatch(some, random).Inputs()),
            tell,
            cancellationToken
        );
    }
}
