using System.Diagnostics;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;
using iHanoi.Eval.Harness;

namespace iHanoi.Eval.Tasks;

/// <summary>A question through the whole assistant; its context, if any, holds for this line only.</summary>
internal sealed class AskTask(IAssistant assistant, LineContext context, TimeProvider time)
    : LineTask<AskIn, AskOut>(JsonLines.Json.AskIn, JsonLines.Json.AskOut)
{
    public override async Task<AskOut> AnswerAsync(AskIn line, CancellationToken cancellationToken)
    {
        await using var _ = await context.EnterAsync(line.Context, cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var answer = await LastAsync(ToQuestion(line), cancellationToken);

        return new AskOut(
            line.Id,
            AnswerStatuses.Table.Code(answer.Status),
            answer.Text,
            [
                .. answer.Citations.Select(citation => new AskCitation(
                    citation.SourceId,
                    citation.Quote
                )),
            ],
            [.. answer.ToolCalls.Select(call => new AskToolCall(call.Name, call.Arguments))],
            Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 1)
        );
    }

    private async Task<Answer> LastAsync(Question question, CancellationToken cancellationToken)
    {
        Answer? last = null;

        await foreach (var step in assistant.AskAsync(question, cancellationToken))
        {
            last = (step as AnswerEvent.Done)?.Answer ?? last;
        }

        return last
            ?? throw new InvalidOperationException("The assistant ended without an answer.");
    }

    private Question ToQuestion(AskIn line) =>
        new(
            line.Text ?? "",
            line.Lang is { } code ? Languages.Parse(code) : null,
            [.. (line.History ?? []).Select(ToUtterance)],
            time.GetLocalNow()
        );

    private static Utterance ToUtterance(AskTurn turn) =>
        new(turn.Role is "assistant" ? Speaker.Assistant : Speaker.Citizen, turn.Text);
}
