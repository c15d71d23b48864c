namespace iHanoi.Classifier.Training;

/// <summary>
/// The held-out texts that are as people send them: most training texts are harder on purpose, and a confidence that is
/// measured on those is too modest in life.
/// </summary>
internal static class UsualDay
{
    // Fewer would say little; then all are asked.
    private const int Enough = 300;

    public static IReadOnlyList<HeldOutAnswer> Of(IReadOnlyList<HeldOutAnswer> answers)
    {
        HeldOutAnswer[] everyday = [.. answers.Where(answer => answer.IsEveryday)];
        return everyday.Length < Enough ? answers : everyday;
    }
}
