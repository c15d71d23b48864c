using System.Globalization;
using iHanoi.Api.Ui;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Platform.Commands;

/// <summary>
/// train [spelling|dangers|reports|intent|names|duplicates|tellings|ranker] [--force]: trains and exports the models from
/// data/training, all but the last two where none is named; spelling counts the syllables that give bare questions
/// their marks back.
/// </summary>
internal static class Train
{
    private const string Spelling = "spelling";

    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var models = await ModelsAsync(arguments);

        if (Unknown(arguments, models.Select(model => model.Name)) is { } unknown)
        {
            return Help.Unknown($"train {unknown}");
        }

        var named = models.Where(model => arguments.Contains(model.Name)).ToArray();
        var allWritten = true;

        foreach (var (model, _) in named is [] ? models.Where(m => !m.OnlyWhereNamed) : named)
        {
            // Composed anew for each: what one writes, the next one reads.
            await using var services = Composition.BuildForCommand(arguments);
            allWritten &=
                model is Spelling
                    ? await SpellingAsync(services, cancellationToken)
                    : await TrainAsync(services, model, arguments, cancellationToken);
        }

        return allWritten ? ExitCodes.Fine : ExitCodes.Failed;
    }

    // In the order in which they are learnt: reports are read as they were meant, pairs as reports are.
    private static async Task<(string Name, bool OnlyWhereNamed)[]> ModelsAsync(string[] arguments)
    {
        await using var services = Composition.BuildForCommand(arguments);
        return
        [
            (Spelling, false),
            .. services
                .GetServices<IClassifierTraining>()
                .Select(training => (training.Model, training.OnlyWhereNamed)),
        ];
    }

    private static async Task<bool> TrainAsync(
        IServiceProvider services,
        string model,
        string[] arguments,
        CancellationToken cancellationToken
    )
    {
        var training = services.GetServices<IClassifierTraining>().Single(t => t.Model == model);
        var outcome = await training.TrainAsync(
            new ClassifierTrainingOptions { Force = arguments.Contains("--force") },
            new ConsoleProgress(),
            cancellationToken
        );
        Print(model, outcome);
        return outcome.Written;
    }

    // A model's name mistyped must not train them all.
    private static string? Unknown(string[] arguments, IEnumerable<string> models) =>
        arguments.FirstOrDefault(word =>
            !word.StartsWith("--", StringComparison.Ordinal) && !models.Contains(word)
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

    // Counts have no figure of their own to refuse a worse model by: ./run eval careless --kind no-marks measures them.
    private static async Task<bool> SpellingAsync(
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        var trained = await services
            .GetRequiredService<ISpellingTraining>()
            .TrainAsync(cancellationToken);
        Console.WriteLine($"{trained.Syllables} · {trained.Pairs} → {trained.Folder}");
        return true;
    }

    // Progress<T> would print from pool threads, out of order.
    private sealed class ConsoleProgress : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
