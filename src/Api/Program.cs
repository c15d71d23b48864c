using iHanoi.Api.Platform;
using iHanoi.Api.Platform.Commands;

Console.OutputEncoding = System.Text.Encoding.UTF8;

// The first word is the verb; what follows are its arguments. Who asks for help gets it before anything is done.
var verb =
    args.Contains("--help") ? "help"
    : args is [var first, ..] && !first.StartsWith("--", StringComparison.Ordinal) ? first
    : "serve";
var rest = args is [var word, ..] && word == verb ? args[1..] : args;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, press) =>
{
    press.Cancel = true;
    stop.Cancel();
};

try
{
    return verb switch
    {
        "serve" => await Serve.RunAsync(rest),
        "ingest" => await Ingest.RunAsync(rest, stop.Token),
        "ask" => await Ask.RunAsync(rest, stop.Token),
        "read-files" => await ReadFiles.RunAsync(rest, stop.Token),
        "train" => await Train.RunAsync(rest, stop.Token),
        "reset" => Reset.Run(rest),
        "help" => Help.Run(),
        _ => Help.Unknown(verb),
    };
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    return ExitCodes.Interrupted;
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return ExitCodes.CouldNotStart;
}
