namespace iHanoi.Classifier.Training.Duplicates;

/// <summary>Mean of the precision at each pair of one incident, best scores first.</summary>
internal static class AveragePrecision
{
    public static double Of(IEnumerable<(double Score, bool Same)> pairs)
    {
        var ranked = pairs.OrderByDescending(pair => pair.Score).ToArray();
        var (found, sum) = (0, 0.0);

        for (var i = 0; i < ranked.Length; i++)
        {
            if (ranked[i].Same)
            {
                sum += (double)++found / (i + 1);
            }
        }

        return sum / Math.Max(found, 1);
    }
}
