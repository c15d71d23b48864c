using System.Globalization;
using iHanoi.Api.Ui;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Platform.Commands;

/// <summary>train [--force]: trains and exports the report classifier from data/training.</summary>
internal static class Train
{
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var services = Composition.BuildForCommand(arguments);
        var outcome = await services
            .GetRequiredService<IClassifierTraining>()
            .TrainAsync(
                new ClassifierTrainingOptions { Force = arguments.Contains("--force") },
                new ConsoleProgress(),
                cancellationToken
            );

        foreach (var (name, value) in outcome.Metrics.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{name} {value.ToString("0.0000", CultureInfo.InvariantCulture)}");
        }

        Console.WriteLine(
            Texts.Both(
                outcome.Written ? "TrainWritten" : "TrainKept",
                outcome.Version,
                outcome.Reason
            )
        );

        return outcome.Written ? ExitCodes.Fine : ExitCodes.Failed;
    }

    // Progress<T> would print from pool threads, out of order.
    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
