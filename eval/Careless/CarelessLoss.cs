using System.Globalization;
using System.Text;
using iHanoi.Civic.Measures;

namespace iHanoi.Eval.Careless;

/// <summary>What hasty typing loses: the same questions both ways, the difference with its paired interval.</summary>
internal static class CarelessLoss
{
    private const int SmallestSlice = 10;

    public static Estimate? Of(IReadOnlyList<AskedTwice> asked) =>
        Bootstrap.Of<double>(
            [.. asked.Select(one => one.Lost)],
            lost => lost.Count is 0 ? null : lost.Average()
        );

    public static string Table(IReadOnlyDictionary<TypingKind, IReadOnlyList<AskedTwice>> byKind)
    {
        var text = new StringBuilder(
            "| typed | slice | n | nDCG@10 well | nDCG@10 so | lost (95%, paired) | S@1 well | S@1 so |\n"
                + "|---|---|---|---|---|---|---|---|\n"
        );

        foreach (var (kind, asked) in byKind)
        {
            Row(text, kind, "all", asked);

            foreach (
                var slice in asked
                    .SelectMany(one => one.Question.Slices, (one, slice) => (slice, one))
                    .GroupBy(pair => pair.slice, pair => pair.one, StringComparer.Ordinal)
                    .Where(slice => slice.Count() >= SmallestSlice && slice.Count() < asked.Count)
                    .OrderBy(slice => slice.Key, StringComparer.Ordinal)
            )
            {
                Row(text, kind, slice.Key, [.. slice]);
            }
        }

        return text.ToString();
    }

    /// <summary>The questions that lose most, as they were typed.</summary>
    public static string Worst(IEnumerable<AskedTwice> asked, int most)
    {
        var lines = asked
            .Where(one => one.Lost > 0)
            .OrderByDescending(one => one.Lost)
            .ThenBy(one => one.Question.Id, StringComparer.Ordinal)
            .Take(most)
            .Select(one =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"- `{one.Question.Id}` −{one.Lost:0.000}: {one.Typed}\n"
                )
            );
        return string.Concat(lines);
    }

    private static void Row(
        StringBuilder text,
        TypingKind kind,
        string slice,
        IReadOnlyList<AskedTwice> asked
    )
    {
        if (Of(asked) is { } lost)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {kind} | {slice} | {lost.N} | {asked.Average(one => one.Well.Ndcg):0.000} | {asked.Average(one => one.Hasty.Ndcg):0.000} "
            );
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {lost.Value:0.000} ({lost.Low:0.000} to {lost.High:0.000}) | {asked.Average(one => one.Well.First):0.000} | {asked.Average(one => one.Hasty.First):0.000} |\n"
            );
        }
    }
}
