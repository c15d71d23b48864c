namespace iHanoi.Classifier.Training.Transformer;

/// <summary>
/// Some passes over all texts in random steps, in each of which those of like length stand side by side, or much of a step
/// would be filling. Each pass is drawn when it begins.
/// </summary>
internal sealed class SortedSteps<T>(
    IReadOnlyList<T> texts,
    int passes,
    int aStep,
    Func<T, int> length,
    Random random
)
{
    private const int StepsSorted = 16;

    public int Count => passes * ((texts.Count + aStep - 1) / aStep);

    public IEnumerable<T[]> All => Enumerable.Range(0, passes).SelectMany(_ => Pass());

    private T[][] Pass()
    {
        var order = texts.ToArray();
        random.Shuffle(order);
        var steps = order
            .Chunk(aStep * StepsSorted)
            .SelectMany(part => part.OrderBy(length).Chunk(aStep))
            .ToArray();
        random.Shuffle(steps);
        return steps;
    }
}
