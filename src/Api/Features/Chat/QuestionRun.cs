using System.Runtime.CompilerServices;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Chat;

/// <summary>What was asked, cleaned: with the thread it belongs to, or with what was said when none is kept.</summary>
internal sealed record AskedQuestion(
    string Text,
    Guid? ConversationId,
    Language? Language,
    bool Save,
    IReadOnlyList<PastTurn> History
);

/// <summary>A question that has been taken in: stored first, unless the citizen asked for no record.</summary>
internal sealed record AcceptedQuestion(
    Question Question,
    Guid? ConversationId,
    IReadOnlyList<string> Masked
);

/// <summary>What a page or a program learns while an answer grows.</summary>
internal abstract record ChatEvent
{
    private ChatEvent() { }

    public sealed record Step(ChatStep What) : ChatEvent;

    public sealed record Sentence(ChatSentence What) : ChatEvent;

    public sealed record Done(ChatAnswer Answer) : ChatEvent;
}

/// <summary>One question from acceptance to answer, the same for the stream, the JSON twin and the form.</summary>
internal sealed class QuestionRun(
    IAssistant assistant,
    ConversationBook book,
    CitationPlaces places,
    TimeProvider time
)
{
    /// <summary>Null: no such thread of this owner.</summary>
    public async Task<AcceptedQuestion?> AcceptAsync(
        ConversationOwner owner,
        AskedQuestion asked,
        CancellationToken cancellationToken
    )
    {
        var masked = PersonalDataMask.Mask(asked.Text);
        var kinds = masked.Found.Distinct().Select(kind => kind.ToString()).ToList();
        var now = time.GetLocalNow();

        if (!asked.Save)
        {
            var said = PastTurn.ToUtterances(asked.History);
            return new AcceptedQuestion(
                new Question(asked.Text, asked.Language, said, now),
                null,
                kinds
            );
        }

        if (
            await book.OpenAsync(owner, asked.ConversationId, masked.Text, cancellationToken)
            is not { } thread
        )
        {
            return null;
        }

        var history = await book.SaidAsync(thread, cancellationToken);
        await book.AddQuestionAsync(thread, masked.Text, cancellationToken);

        return new AcceptedQuestion(
            new Question(asked.Text, asked.Language, history, now),
            thread,
            kinds
        );
    }

    public async IAsyncEnumerable<ChatEvent> AnswerAsync(
        AcceptedQuestion accepted,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var steps = new List<ChatStep>();

        await foreach (var happened in assistant.AskAsync(accepted.Question, cancellationToken))
        {
            switch (happened)
            {
                case AnswerEvent.Step step:
                    steps.Add(new ChatStep(step.Code, step.Label));
                    yield return new ChatEvent.Step(steps[^1]);
                    break;
                case AnswerEvent.Sentence sentence:
                    yield return new ChatEvent.Sentence(
                        new ChatSentence(sentence.Text, CitationPlaces.Plain(sentence.Citations))
                    );
                    break;
                case AnswerEvent.Done done:
                    var answer = await ShowAsync(accepted, done.Answer, steps, cancellationToken);
                    await book.AddAnswerAsync(answer, done.Answer, cancellationToken);
                    yield return new ChatEvent.Done(answer);
                    break;
            }
        }
    }

    /// <summary>The whole answer, for those who do not watch it grow.</summary>
    public async Task<ChatAnswer> WholeAnswerAsync(
        AcceptedQuestion accepted,
        CancellationToken cancellationToken
    )
    {
        await foreach (var happened in AnswerAsync(accepted, cancellationToken))
        {
            if (happened is ChatEvent.Done done)
            {
                return done.Answer;
            }
        }

        throw new InvalidOperationException("The assistant ended without an answer.");
    }

    private async Task<ChatAnswer> ShowAsync(
        AcceptedQuestion accepted,
        Answer answer,
        IReadOnlyList<ChatStep> steps,
        CancellationToken cancellationToken
    ) =>
        new(
            accepted.ConversationId,
            accepted.ConversationId is null ? null : Guid.CreateVersion7(),
            AnswerStatuses.Table.Code(answer.Status),
            answer.Text,
            await places.FindAsync(answer.Citations, cancellationToken),
            answer.ToolCalls,
            answer.Next,
            answer.Cards,
            [
                .. answer.Sources.Select(source => new ChatSource(
                    source.Name,
                    source.AsOf,
                    FreshnessTable.Table.Code(source.Freshness),
                    source.Attribution
                )),
            ],
            steps,
            accepted.Masked,
            time.GetLocalNow()
        );
}
