using iHanoi.Api.Ui;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Platform.Commands;

/// <summary>ask "question" [--lang vi|en]: one question on the console, with its sources.</summary>
internal static class Ask
{
    public static async Task<int> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        if (arguments is not [var text, ..] || string.IsNullOrWhiteSpace(text))
        {
            await Console.Error.WriteLineAsync(Texts.Both("AskUsage"));
            return ExitCodes.BadUsage;
        }

        await using var services = Composition.BuildForCommand(arguments);
        await using var scope = services.CreateAsyncScope();
        var assistant = scope.ServiceProvider.GetRequiredService<IAssistant>();
        var time = services.GetRequiredService<TimeProvider>();
        var question = new Question(text, LanguageOf(arguments), [], time.GetLocalNow());

        await foreach (var step in assistant.AskAsync(question, cancellationToken))
        {
            if (step is AnswerEvent.Done { Answer: var answer })
            {
                Print(answer);
                return answer.Status is AnswerStatus.Error ? ExitCodes.Failed : ExitCodes.Fine;
            }
        }

        return ExitCodes.Failed;
    }

    private static Language? LanguageOf(string[] arguments)
    {
        var at = Array.IndexOf(arguments, "--lang");
        return at >= 0 && at + 1 < arguments.Length ? Languages.Parse(arguments[at + 1]) : null;
    }

    private static void Print(Answer answer)
    {
        Console.WriteLine($"[{AnswerStatuses.Table.Code(answer.Status)}] {answer.Text}");

        foreach (var citation in answer.Citations)
        {
            Console.WriteLine($"  [{citation.Number}] {citation.Title} ({citation.SourceId})");
        }
    }
}
