using System.Globalization;
using iHanoi.Bench;
using iHanoi.Bench.Classify;
using iHanoi.Bench.Duplicates;
using iHanoi.Bench.Flood;
using iHanoi.Bench.Ingest;
using iHanoi.Bench.Search;

// Reports of one day on which the whole city stands in water.
const int FloodDay = 10_000;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

if (args is ["classify", ..])
{
    var folders = BenchedProduct.OwnFolders();
    Console.WriteLine(
        await ClassifyBench.RunAsync(folders, TimeProvider.System.GetLocalNow(), stop.Token)
    );
    Console.WriteLine(await FloodBench.RunAsync(FloodDay, stop.Token));
    return 0;
}

if (args is ["duplicates", ..])
{
    var folders = BenchedProduct.OwnFolders();
    Console.WriteLine(
        await DuplicatesBench.RunAsync(folders, TimeProvider.System.GetLocalNow(), stop.Token)
    );
    return 0;
}

if (args is ["flood", ..])
{
    var reports = args is [_, var count, ..]
        ? int.Parse(count, CultureInfo.InvariantCulture)
        : FloodDay;
    Console.WriteLine(await FloodBench.RunAsync(reports, stop.Token));
    return 0;
}

if (args is ["ingest", ..])
{
    Console.WriteLine(await IngestBench.RunAsync(stop.Token));
    return 0;
}

if (args is [OwnIndex.Verb, _, _, ..])
{
    await OwnIndex.RunAsync(args, stop.Token);
    return 0;
}

if (args is not [var name, ..] || !Workloads.Names.Contains(name))
{
    await Console.Error.WriteLineAsync(
        "bench chat|search|classify|duplicates|ingest|flood [reports]"
    );
    return args is ["--help"] ? 0 : 2;
}

int[] sizes =
    args.Length > 1
        ? [.. args.Skip(1).Select(size => int.Parse(size, CultureInfo.InvariantCulture))]
        : [10_000, 50_000, 100_000, 1_000_000];
await using var product = await BenchedProduct.PrepareAsync(stop.Token);
var workload = Workloads.Of(name, product);
var figures = await Stopwatched.RunAsync(workload, callers: [1, 2], stop.Token);
Console.WriteLine(FiguresTable.Markdown(workload, figures, product.Now));

if (name is "search")
{
    await SearchBench.RunAsync(product, sizes, stop.Token);
}

return 0;
