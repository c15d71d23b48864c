using System.Text.Json;
using iHanoi.Eval.Metrics;
using iHanoi.Eval.Scoring;

namespace iHanoi.Eval.Harness;

/// <summary>The scoring half: pure, from two files to a report.</summary>
internal static class ScoreCommands
{
    public static async Task<int> RunAsync(
        string task,
        Options options,
        CancellationToken cancellationToken
    )
    {
        var report = Gate.Apply(
            Score(task, options.NeedFile("gold"), options.NeedFile("pred")),
            options.Find("against") is { } against
                ? Score(task, options.NeedFile("gold"), against)
                : null
        );
        var json = JsonSerializer.Serialize(report, JsonLines.Json.ScoreReport);

        await File.WriteAllTextAsync(options.Need("out"), json + "\n", cancellationToken);
        await Console.Out.WriteLineAsync(ReportText.Table(report));

        return report.Gate.StartsWith("fail", StringComparison.Ordinal) ? 1 : 0;
    }

    public static ScoreReport Score(string task, string gold, string predicted) =>
        task switch
        {
            "classify" => Join(
                task,
                gold,
                predicted,
                JsonLines.Json.ClassifyGold,
                JsonLines.Json.ClassifyOut,
                row => row.Id,
                (g, p) => new ClassifyItem(g, p),
                ClassifyScore.Metrics,
                i => i.Gold.Slices,
                ClassifyScore.Failure,
                ClassifyScore.Sureness
            ),
            "ask" => Join(
                task,
                gold,
                predicted,
                JsonLines.Json.AskGold,
                JsonLines.Json.AskOut,
                row => row.Id,
                (g, p) => new AskItem(g, p),
                AskScore.Metrics,
                i => i.Gold.Slices,
                AskScore.Failure
            ),
            "duplicates" => Join(
                task,
                gold,
                predicted,
                JsonLines.Json.DuplicateGold,
                JsonLines.Json.DuplicateOut,
                row => row.Id,
                (g, p) => new DuplicateItem(g, p),
                SmallScores.Duplicates,
                i => i.Gold.Slices,
                i => Wrong(i.Gold.Id, i.Gold.Same == i.Out.Same, $"said {i.Out.Same}")
            ),
            "resolve-address" => Join(
                task,
                gold,
                predicted,
                JsonLines.Json.AddressGold,
                JsonLines.Json.AddressOut,
                row => row.Id,
                (g, p) => new AddressItem(g, p),
                SmallScores.Addresses,
                i => i.Gold.Slices,
                i =>
                    Wrong(
                        i.Gold.Id,
                        i.IsRight,
                        $"{string.Join(' ', i.Out.Wards)} instead of {string.Join(' ', i.Gold.WardsOk)}"
                    )
            ),
            "emergency" => Join(
                task,
                gold,
                predicted,
                JsonLines.Json.EmergencyGold,
                JsonLines.Json.EmergencyOut,
                row => row.Id,
                (g, p) => new EmergencyItem(g, p),
                SmallScores.Emergencies,
                i => i.Gold.Slices,
                i =>
                    Wrong(i.Gold.Id, i.Gold.Emergency == i.Out.Emergency, $"said {i.Out.Emergency}")
            ),
            "matters" => Join(
                task,
                gold,
                predicted,
                JsonLines.Json.MattersGold,
                JsonLines.Json.MattersOut,
                row => row.Id,
                (g, p) => new MattersItem(g, p),
                MattersItem.Metrics,
                i => i.Gold.Slices,
                i => Wrong(i.Gold.Id, i.IsRight, $"said {string.Join(' ', i.Out.Categories)}")
            ),
            "mask" => Join(
                task,
                gold,
                predicted,
                JsonLines.Json.MaskGold,
                JsonLines.Json.MaskOut,
                row => row.Id,
                (g, p) => new MaskItem(g, p),
                MaskItem.Metrics,
                i => i.Gold.Slices,
                i =>
                    Wrong(
                        i.Gold.Id,
                        i.Leaked is [] && i.Lost is [],
                        $"{i.Leaked.Count} leaked, {i.Lost.Count} lost"
                    )
            ),
            "extract" => Join(
                task,
                gold,
                predicted,
                JsonLines.Json.ExtractGold,
                JsonLines.Json.ExtractOut,
                row => row.Id,
                (g, p) => new ExtractItem(g, p),
                SmallScores.Extractions,
                i => i.Gold.Slices,
                i => Wrong(i.Gold.Id, i.Lost.Count is 0, $"lost {string.Join(" | ", i.Lost)}")
            ),
            "retrieve" => Retrieve(gold, predicted),
            _ => throw new UsageException($"There is no score for '{task}'."),
        };

    private static ScoreReport Retrieve(string gold, string predicted)
    {
        var items = RetrieveItem.Pair(
            JsonLines.ReadAll(gold, JsonLines.Json.RelevanceRow),
            JsonLines.ReadAll(predicted, JsonLines.Json.RunRow)
        );

        return Scorer.Report(
            "retrieve",
            items,
            RetrieveScore.Metrics,
            i => i.Slices,
            Failures(items, RetrieveScore.Failure)
        );
    }

    private static ScoreReport Join<TGold, TOut, TItem>(
        string task,
        string gold,
        string predicted,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TGold> goldType,
        System.Text.Json.Serialization.Metadata.JsonTypeInfo<TOut> outType,
        Func<TOut, string> idOf,
        Func<TGold, TOut, TItem> pair,
        IReadOnlyList<Metric<TItem>> metrics,
        Func<TItem, IReadOnlyList<string>?> slices,
        Func<TItem, FailedItem?> failure,
        Func<IReadOnlyList<TItem>, IReadOnlyList<(double Said, bool Right)>>? sureness = null
    )
        where TGold : IGold
    {
        var predictions = JsonLines.ReadAll(predicted, outType).ToDictionary(idOf);
        var golds = JsonLines.ReadAll(gold, goldType);
        var missing = golds.Where(row => !predictions.ContainsKey(row.Id)).ToList();

        if (missing.Count > 0)
        {
            throw new UsageException(
                $"{missing.Count} lines have no prediction, the first is {missing[0].Id}."
            );
        }

        var items = golds.Select(row => pair(row, predictions[row.Id])).ToList();

        return Scorer.Report(task, items, metrics, slices, Failures(items, failure)) with
        {
            Reliability = sureness is null ? null : Calibration.Reliability(sureness(items)),
        };
    }

    private static IReadOnlyList<FailedItem> Failures<T>(
        IReadOnlyList<T> items,
        Func<T, FailedItem?> failure
    ) => [.. items.Select(failure).OfType<FailedItem>()];

    private static FailedItem? Wrong(string id, bool right, string reason) =>
        right ? null : new(id, reason);
}
