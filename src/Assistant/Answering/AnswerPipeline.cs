using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace iHanoi.Assistant.Answering;

/// <summary>Runs the steps in order until one ends the journey; whatever throws ends politely.</summary>
internal sealed class AnswerPipeline(
    IServiceProvider services,
    Phrases phrases,
    TimeProvider time,
    ILogger<AnswerPipeline> log
) : IAssistant
{
    public async IAsyncEnumerable<AnswerEvent> AskAsync(
        Question question,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var turn = Begin(question);
        var took = new List<(string Step, TimeSpan Took)>();
        using var watched = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        try
        {
            foreach (var step in services.GetServices<IAnswerStep>())
            {
                yield return new AnswerEvent.Step(
                    step.Code,
                    phrases.Say(turn.Language, $"step.{step.Code}")
                );

                var started = time.GetTimestamp();
                var said = Channel.CreateUnbounded<AnswerEvent.Sentence>();
                var running = RunAsync(step, turn, said.Writer, watched.Token);

                await foreach (var sentence in said.Reader.ReadAllAsync(CancellationToken.None))
                {
                    yield return sentence;
                }

                turn = await running;
                took.Add((step.Code, time.GetElapsedTime(started)));

                if (turn.Status is not null)
                {
                    break;
                }
            }

            yield return new AnswerEvent.Done(Finish(turn, took));
        }
        finally
        {
            // Nobody listens any more: a model that still speaks is stopped.
            await watched.CancelAsync();
        }
    }

    private static Turn Begin(Question question)
    {
        var text = VietnameseText.Normalise(question.Text ?? "").Trim();

        return new Turn(question, question.Language ?? LanguageDetector.Detect(text), text);
    }

    /// <summary>Runs one step; every sentence of the turn it returns has been let out when it ends.</summary>
    private async Task<Turn> RunAsync(
        IAnswerStep step,
        Turn turn,
        ChannelWriter<AnswerEvent.Sentence> listener,
        CancellationToken cancellationToken
    )
    {
        var released = new List<AnswerEvent.Sentence>();

        try
        {
            turn = await step.RunAsync(turn with { Release = Release }, cancellationToken);
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            log.StepFailed(broken, step.Code);
            turn = turn.EndWith(AnswerStatus.Error, phrases.Say(turn.Language, "error"));
        }
        finally
        {
            foreach (var sentence in turn.Sentences.ToList().Where(s => !released.Contains(s)))
            {
                Release(sentence);
            }

            listener.Complete();
        }

        return turn with
        {
            Sentences = released,
        };

        void Release(AnswerEvent.Sentence sentence)
        {
            released.Add(sentence);
            listener.TryWrite(sentence);
        }
    }

    private Answer Finish(Turn turn, IReadOnlyList<(string Step, TimeSpan Took)> took)
    {
        var status = turn.Status ?? AnswerStatus.Error;
        var text = string.Join('\n', turn.Sentences.Select(sentence => sentence.Text));
        log.Answered(status, turn.ToolCalls.Count, turn.Passages.Count);

        return new Answer(
            status,
            text.Length > 0 ? text : phrases.Say(turn.Language, "error"),
            [
                .. turn
                    .Sentences.SelectMany(s => s.Citations)
                    .DistinctBy(c => c.Number)
                    .OrderBy(c => c.Number),
            ],
            turn.ToolCalls,
            turn.Next,
            turn.Cards,
            turn.Sources,
            new AnswerTrace(
                turn.Stamp ?? new AiStamp("rules", "1", time.GetUtcNow()),
                services.GetService<IPassageIndex>()?.Version ?? "none",
                took,
                turn.Passages
            )
        );
    }
}

internal static partial class AnswerLog
{
    [LoggerMessage(
        EventId = 1101,
        Level = LogLevel.Information,
        Message = "Answered with {Status}: {Calls} calls, {Passages} passages"
    )]
    internal static partial void Answered(
        this ILogger logger,
        AnswerStatus status,
        int calls,
        int passages
    );

    [LoggerMessage(EventId = 1102, Level = LogLevel.Error, Message = "Step {Step} failed")]
    internal static partial void StepFailed(this ILogger logger, Exception exception, string step);

    [LoggerMessage(
        EventId = 1103,
        Level = LogLevel.Warning,
        Message = "Function {Function} failed"
    )]
    internal static partial void FunctionFailed(
        this ILogger logger,
        Exception exception,
        string function
    );

    [LoggerMessage(
        EventId = 1104,
        Level = LogLevel.Warning,
        Message = "Chat model {Model} could not be reached, the embedded one answers"
    )]
    internal static partial void ModelUnreachable(
        this ILogger logger,
        Exception exception,
        string model
    );

    [LoggerMessage(
        EventId = 1105,
        Level = LogLevel.Debug,
        Message = "Best source {Document}: cosine {Cosine:0.000}, coverage {Coverage:0.00}, name {Name:0.00}"
    )]
    internal static partial void BestSource(
        this ILogger logger,
        string document,
        double cosine,
        double coverage,
        double name
    );
}
