namespace iHanoi.Classifier.Training.Transformer;

/// <summary>One pass over all texts in random steps, in each of which those of like length stand side by side: little filling.</summary>
internal static class SortedSteps
{
    private const int StepsSorted = 16;

    public static T[][] Of<T>(IReadOnlyList<T> all, int aStep, Func<T, int> length, Random random)
    {
        var order = all.ToArray();
        random.Shuffle(order);
        var steps = order
            .Chunk(aStep * StepsSorted)
            .SelectMany(part => part.OrderBy(length).Chunk(aStep))
            .ToArray();
        random.Shuffle(steps);
        return steps;
    }
}
