using System.Globalization;
using iHanoi.Eval.Harness;
using iHanoi.Eval.Tasks;

namespace iHanoi.Eval.Careless;

/// <summary>
/// <c>careless [--questions FOLDER | --queries FILE --gold FILE] [--corpus FILE] [--kind KIND] [--seed N] [--worst N]</c>:
/// asks every well-typed question as it is and spoilt by code, and prints what the search loses.
/// Without options the development questions of retrieve are asked.
/// </summary>
internal static class CarelessCommand
{
    public static async Task<int> RunAsync(Options options, CancellationToken cancellationToken)
    {
        await using var product = Product.Compose();
        var questions = Questions(options, product);
        var task = (RetrieveTask)
            await TaskCommands.BuildAsync("retrieve", options, "", product, cancellationToken);
        var well = await AskAsync(
            task,
            [.. questions.Select(question => (question, question.Text))],
            cancellationToken
        );
        var byKind = new Dictionary<TypingKind, IReadOnlyList<AskedTwice>>();

        foreach (var kind in Kinds(options))
        {
            byKind[kind] = await TwiceAsync(
                task,
                [.. questions.Zip(well)],
                text => CarelessTyping.As(kind, text, Number(options, "seed", 1)),
                cancellationToken
            );
        }

        await Console.Out.WriteLineAsync(CarelessLoss.Table(byKind));

        foreach (var (kind, asked) in byKind.Where(_ => options.Find("worst") is not null))
        {
            await Console.Out.WriteLineAsync(
                $"{kind}\n\n{CarelessLoss.Worst(asked, Number(options, "worst", 0))}"
            );
        }

        return 0;
    }

    private static async Task<IReadOnlyList<AskedTwice>> TwiceAsync(
        RetrieveTask task,
        IReadOnlyList<(CarelessQuestion Question, Found Well)> asked,
        Func<string, string?> typing,
        CancellationToken cancellationToken
    )
    {
        var typed = asked
            .Select(one => (one.Question, one.Well, Text: typing(one.Question.Text)))
            .Where(one => one.Text is not null)
            .ToList();
        var hasty = await AskAsync(
            task,
            [.. typed.Select(one => (one.Question, one.Text!))],
            cancellationToken
        );

        return
        [
            .. typed.Zip(
                hasty,
                (one, found) => new AskedTwice(one.Question, one.Text!, one.Well, found)
            ),
        ];
    }

    private static async Task<Found[]> AskAsync(
        RetrieveTask task,
        IReadOnlyList<(CarelessQuestion Question, string Text)> asked,
        CancellationToken cancellationToken
    )
    {
        var found = new Found[asked.Count];
        await Parallel.ForAsync(
            0,
            asked.Count,
            cancellationToken,
            async (at, token) =>
            {
                var (question, text) = asked[at];
                var run = await task.AnswerAsync(new QueryRow(question.Id, text), token);
                found[at] = question.Judge([.. run.Hits.Select(hit => hit.Id)]);
            }
        );

        return found;
    }

    private static IReadOnlyList<CarelessQuestion> Questions(Options options, Product product)
    {
        var folder = Path.Combine(product.Folders.Root, "eval", "datasets", "retrieve");

        return options.Find("questions") is { } training ? CarelessQuestions.OfTraining(training)
            : options.Find("queries") is null
                ? CarelessQuestions.OfGold(
                    Path.Combine(folder, "dev.in.jsonl"),
                    Path.Combine(folder, "dev.gold.jsonl")
                )
            : CarelessQuestions.OfGold(options.NeedFile("queries"), options.NeedFile("gold"));
    }

    private static TypingKind[] Kinds(Options options) =>
        options.Find("kind") is not { } kind ? Enum.GetValues<TypingKind>()
        : Enum.TryParse<TypingKind>(
            kind.Replace("-", "", StringComparison.Ordinal),
            true,
            out var one
        )
            ? [one]
        : throw new UsageException(
            $"--kind {kind}: no-marks, typos, telex, teencode, bare-typos or careless."
        );

    private static int Number(Options options, string name, int otherwise) =>
        options.Find(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
        : throw new UsageException($"--{name} {text}: a whole number.");
}
