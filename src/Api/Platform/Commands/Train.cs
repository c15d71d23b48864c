using iHanoi.Api.Ui;

namespace iHanoi.Api.Platform.Commands;

/// <summary>train: trains and exports the classifier's models from data/training.</summary>
internal static class Train
{
    public static Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Console.Error.WriteLine(Texts.Both("TrainMissing", arguments.Length));

        return Task.FromResult(ExitCodes.Failed);
    }
}
