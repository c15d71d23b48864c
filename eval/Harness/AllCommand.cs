using System.Globalization;
using iHanoi.Civic.Platform;
using iHanoi.Eval.Scoring;

namespace iHanoi.Eval.Harness;

/// <summary>
/// <c>all [--split dev|test] [--only task]</c>: runs and scores every own dataset, writes
/// docs/eval/&lt;date&gt;-&lt;task&gt;.md for the test split, and fails below a floor of eval/config/floors.csv.
/// </summary>
internal static class AllCommand
{
    public static async Task<int> RunAsync(Options options, CancellationToken cancellationToken)
    {
        var split = options.Find("split") ?? "test";
        await using var product = Product.Compose();
        var floors = Floors.Read(
            Path.Combine(product.Folders.Root, "eval", "config", "floors.csv")
        );
        var below = new List<string>();

        foreach (
            var task in TaskCommands.Names.Where(name =>
                options.Find("only") is not { } only || only == name
            )
        )
        {
            if (Dataset.Find(product.Folders, task, split) is not { } dataset)
            {
                await Console.Out.WriteLineAsync($"## {task}: no {split} dataset");
                continue;
            }

            var report = await RunOneAsync(task, dataset, product, cancellationToken);
            await Console.Out.WriteLineAsync(
                $"## {task} ({split}, n = {report.N})\n\n{ReportText.Table(report)}"
            );
            below.AddRange(floors.Below(report));
            await WriteAsync(report, split, product, cancellationToken);
        }

        foreach (var line in below)
        {
            await Console.Error.WriteLineAsync($"below its floor: {line}");
        }

        return below.Count is 0 ? 0 : 1;
    }

    private static async Task<ScoreReport> RunOneAsync(
        string task,
        Dataset dataset,
        Product product,
        CancellationToken cancellationToken
    )
    {
        var predicted = Path.Combine(product.Folders.State, $"{task}.jsonl");
        var lines = await TaskCommands.BuildAsync(
            task,
            new Options(),
            dataset.Input,
            product,
            cancellationToken
        );
        await LineRun.RunAsync(lines, dataset.Input, predicted, cancellationToken);

        return ScoreCommands.Score(task, dataset.Gold, predicted);
    }

    private static Task WriteAsync(
        ScoreReport report,
        string split,
        Product product,
        CancellationToken cancellationToken
    )
    {
        if (split is not "test")
        {
            return Task.CompletedTask;
        }

        var day = product
            .Get<TimeProvider>()
            .GetLocalNow()
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var path = Path.Combine(product.Folders.Root, "docs", "eval", $"{day}-{report.Task}.md");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        return File.WriteAllTextAsync(
            path,
            ReportText.Whole(
                report,
                $"{report.Task}, {day}",
                $"Own test set, run again with `./run eval all --only {report.Task}`. Intervals: bootstrap, 10,000 resamples."
            ),
            cancellationToken
        );
    }
}

/// <summary>One split of a task's own dataset.</summary>
internal sealed record Dataset(string Input, string Gold)
{
    public static Dataset? Find(ProductFolders folders, string task, string split)
    {
        var folder = Path.Combine(folders.Root, "eval", "datasets", task);
        var stem = File.Exists(Path.Combine(folder, $"{split}.gold.jsonl")) ? $"{split}." : "";
        var input = Path.Combine(folder, $"{stem}{(task is "retrieve" ? "queries" : "in")}.jsonl");
        var dataset = new Dataset(
            File.Exists(input) ? input : Path.Combine(folder, $"{stem}in.jsonl"),
            Path.Combine(folder, $"{stem}gold.jsonl")
        );

        return File.Exists(dataset.Input) && File.Exists(dataset.Gold) ? dataset : null;
    }
}
