namespace iHanoi.Ingestion.Index.Embedded;

/// <summary>Counts cosines by size: how high one must be to be among the best so many, without sorting them.</summary>
internal sealed class ScoreHistogram
{
    // From −1 to 1: a step is far finer than an estimate is sure.
    private const int Steps = 4096;

    private readonly int[] _counts = new int[Steps];

    public void Add(float score) => _counts[StepOf(score)]++;

    /// <summary>At least so many are as high; all are where there are fewer.</summary>
    public float Least(int most)
    {
        var step = Steps;

        for (var counted = 0; step > 0 && counted < most; )
        {
            counted += _counts[--step];
        }

        return step is 0 ? float.MinValue : (2f * step / Steps) - 1;
    }

    private static int StepOf(float score) =>
        Math.Clamp((int)((score + 1) / 2 * Steps), 0, Steps - 1);
}
