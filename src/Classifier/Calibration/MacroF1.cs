namespace iHanoi.Classifier.Calibration;

internal static class MacroF1
{
    /// <summary>Mean F1 over the labels that occur in truth or guess.</summary>
    public static double Of(IReadOnlyCollection<(int Truth, int Guess)> pairs)
    {
        var scores = new List<double>();

        foreach (var label in pairs.SelectMany(p => new[] { p.Truth, p.Guess }).Distinct())
        {
            var hit = pairs.Count(p => p.Truth == label && p.Guess == label);
            var wrong = pairs.Count(p => (p.Truth == label) != (p.Guess == label));
            scores.Add(2.0 * hit / (2.0 * hit + wrong));
        }

        return scores.Count is 0 ? 0 : scores.Average();
    }
}
