using iHanoi.Eval.Careless;
using iHanoi.Eval.Harness;

const string Usage = """
    eval classify|ask|duplicates|resolve-address|emergency|extract --in FILE --out FILE
    eval retrieve --queries FILE --out FILE [--corpus FILE] [--mode hybrid|lexical|dense]
    eval score TASK --gold FILE --pred FILE --out FILE [--against FILE]
    eval careless [--questions FOLDER | --queries FILE --gold FILE] [--corpus FILE] [--kind KIND] [--seed N] [--worst N]
    eval all [--split dev|test] [--only TASK]
    """;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

try
{
    switch (args)
    {
        case ["score", var task, .. var rest]:
            return await ScoreCommands.RunAsync(task, Options.Parse(rest), stop.Token);
        case ["all", .. var rest]:
            return await AllCommand.RunAsync(Options.Parse(rest), stop.Token);
        case ["careless", .. var rest]:
            return await CarelessCommand.RunAsync(Options.Parse(rest), stop.Token);
        case [var task, .. var rest] when TaskCommands.Names.Contains(task):
            await TaskCommands.RunAsync(task, Options.Parse(rest), stop.Token);
            return 0;
        default:
            await Console.Error.WriteLineAsync(Usage);
            return args is ["--help"] ? 0 : 2;
    }
}
catch (UsageException wrong)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 2;
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return 130;
}
