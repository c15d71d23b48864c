namespace iHanoi.Eval.Metrics;

/// <summary>Precision, recall and F1 of one class, and their plain mean over classes (macro).</summary>
internal static class ClassScores
{
    public static double F1(string label, IReadOnlyList<(string Gold, string Predicted)> pairs)
    {
        var hits = pairs.Count(pair => pair.Gold == label && pair.Predicted == label);
        var both =
            pairs.Count(pair => pair.Gold == label) + pairs.Count(pair => pair.Predicted == label);

        return both is 0 ? 0 : 2.0 * hits / both;
    }

    /// <summary>Mean F1 over the classes that occur in gold; null without pairs.</summary>
    public static double? MacroF1(IReadOnlyList<(string Gold, string Predicted)> pairs)
    {
        if (pairs.Count is 0)
        {
            return null;
        }

        var counts = new Dictionary<string, (int Gold, int Predicted, int Hits)>(
            StringComparer.Ordinal
        );

        foreach (var (gold, predicted) in pairs)
        {
            var g = counts.GetValueOrDefault(gold);
            counts[gold] = (g.Gold + 1, g.Predicted, g.Hits + (gold == predicted ? 1 : 0));
            var p = counts.GetValueOrDefault(predicted);
            counts[predicted] = (p.Gold, p.Predicted + 1, p.Hits);
        }

        return counts
            .Values.Where(c => c.Gold > 0)
            .Average(c => 2.0 * c.Hits / (c.Gold + c.Predicted));
    }

    /// <summary>Share of items of the class that were found; null when the class does not occur.</summary>
    public static double? Recall(string label, IReadOnlyList<(string Gold, string Predicted)> pairs)
    {
        var of = pairs.Where(pair => pair.Gold == label).ToList();

        return of.Count is 0 ? null : (double)of.Count(pair => pair.Predicted == label) / of.Count;
    }
}
