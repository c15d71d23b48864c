using System.Globalization;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Platform.Commands;

/// <summary>
/// train [reports|dangers|intent|duplicates|ranker|spelling] [--force]: trains and exports the models from data/training;
/// spelling counts the syllables that give bare questions their marks back.
/// </summary>
internal static class Train
{
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var services = Composition.BuildForCommand(arguments);

        if (arguments is ["spelling", ..])
        {
            return await SpellingAsync(services, cancellationToken);
        }

        var trainings = services.GetServices<IClassifierTraining>().ToArray();
        var chosen = trainings.Where(training => arguments.Contains(training.Model)).ToArray();

        if (Unknown(arguments, trainings) is { } unknown)
        {
            return Help.Unknown($"train {unknown}");
        }

        var options = new ClassifierTrainingOptions { Force = arguments.Contains("--force") };
        var allWritten = true;

        foreach (var training in chosen is [] ? trainings : chosen)
        {
            var outcome = await training.TrainAsync(
                options,
                new ConsoleProgress(),
                cancellationToken
            );
            Print(training.Model, outcome);
            allWritten &= outcome.Written;
        }

        return allWritten ? ExitCodes.Fine : ExitCodes.Failed;
    }

    // A model's name mistyped must not train them all.
    private static string? Unknown(string[] arguments, IClassifierTraining[] trainings) =>
        arguments.FirstOrDefault(word =>
            !word.StartsWith("--", StringComparison.Ordinal)
            && !Array.Exists(trainings, training => training.Model == word)
        );

    private static void Print(string model, ClassifierTrainingOutcome outcome)
    {
        foreach (var (name, value) in outcome.Metrics.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{name} {value.ToString("0.0000", CultureInfo.InvariantCulture)}");
        }

        Console.WriteLine(
            Texts.Both(
                outcome.Written ? "TrainWritten" : "TrainKept",
                $"{model} {outcome.Version}",
                outcome.Reason
            )
        );
    }

    private static async Task<int> SpellingAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var trained = await services
            .GetRequiredService<ISpellingTraining>()
            .TrainAsync(cancellationToken);
        Console.WriteLine($"{trained.Syllables} · {trained.Pairs} → {trained.Folder}");
        return ExitCodes.Fine;
    }

    // Progress<T> would print from pool threads, out of order.
    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
