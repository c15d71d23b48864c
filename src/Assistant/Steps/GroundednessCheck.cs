using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Steps;

/// <summary>
/// Sentence by sentence while the model speaks: what passes is released at once, what no cited quote supports is
/// dropped, and the answer says that a part was.
/// </summary>
internal sealed class GroundednessCheck(SentenceSupport support, Phrases phrases) : IAnswerStep
{
    public string Code => "check";

    public async ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var sentences = new List<AnswerEvent.Sentence>();
        var warnings = new SourceWarnings();
        var dropped = false;

        if (turn.Speech is not { } speech)
        {
            throw new InvalidOperationException("Nothing has been said that could be checked.");
        }

        await foreach (var said in speech.SentencesAsync().WithCancellation(cancellationToken))
        {
            turn = speech.Fill(turn);

            if (support.Judge(said, turn, speech.Status) is { Passes: true } verdict)
            {
                warnings
                    .For(verdict.Citations, turn.Evidence)
                    .ForEach(warning => Note(warning.Phrase, warning.Wards));
                Say(new AnswerEvent.Sentence(said, verdict.Citations));
            }
            else
            {
                dropped = true;
            }
        }

        var status = speech.Status;

        if (dropped)
        {
            status = Lowered(status, sentences.Exists(sentence => sentence.Citations.Count > 0));
            Note(sentences.Count > 0 ? "dropped" : "nothing");
        }

        if (turn.Masked.Count > 0)
        {
            Note("masked");
        }

        return speech.Fill(turn) with
        {
            Status = status,
            Sentences = sentences,
        };

        void Note(string phrase, Bilingual? wards = null) =>
            Say(NoteOf(turn.Language, phrase, wards));

        void Say(AnswerEvent.Sentence sentence)
        {
            sentences.Add(sentence);
            turn.Release(sentence);
        }
    }

    private AnswerEvent.Sentence NoteOf(Language language, string phrase, Bilingual? wards) =>
        new(phrases.Say(language, phrase, ("wards", wards?.In(language) ?? "")), []);

    private static AnswerStatus Lowered(AnswerStatus status, bool anythingCited) =>
        status is not AnswerStatus.Answered ? status
        : anythingCited ? AnswerStatus.Partial
        : AnswerStatus.NoSource;
}
