using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Steps;

/// <summary>
/// Sentence by sentence: what no cited quote supports is dropped, and the answer says that a part was. Only
/// what passed is ever released.
/// </summary>
internal sealed class GroundednessCheck(SentenceSupport support, Phrases phrases) : IAnswerStep
{
    public string Code => "check";

    public ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var draft = turn.Draft ?? new Draft(AnswerStatus.Error, "", []);
        var checks = DraftSentences
            .Split(draft.Text)
            .Select(sentence => (sentence, Verdict: support.Judge(sentence, turn)))
            .ToList();
        var kept = checks.Where(c => c.Verdict.Passes).ToList();
        var sentences = kept.Select(c => new AnswerEvent.Sentence(c.sentence, c.Verdict.Citations))
            .ToList();
        var status = draft.Status;

        if (kept.Count < checks.Count)
        {
            status = Lowered(status, kept.Any(c => c.Verdict.Citations.Count > 0));
            sentences.Add(
                new AnswerEvent.Sentence(
                    phrases.Say(turn.Language, sentences.Count > 0 ? "dropped" : "nothing"),
                    []
                )
            );
        }

        if (turn.Masked.Count > 0)
        {
            sentences.Add(new AnswerEvent.Sentence(phrases.Say(turn.Language, "masked"), []));
        }

        return ValueTask.FromResult(turn with { Status = status, Sentences = sentences });
    }

    private static AnswerStatus Lowered(AnswerStatus status, bool anythingCited) =>
        status is not AnswerStatus.Answered ? status
        : anythingCited ? AnswerStatus.Partial
        : AnswerStatus.NoSource;
}
