namespace iHanoi.Classifier.Training;

/// <summary>What a model learns from beside data/training, and whether it leaves <see cref="FrozenSet"/> alone.</summary>
internal sealed record TrainingChoice(bool LeavesFrozenOut, IReadOnlyList<TrainingReport> Taught)
{
    /// <summary>For the shipped model: all of data/training.</summary>
    public static readonly TrainingChoice Everything = new(false, []);
}
