using System.Text.RegularExpressions;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.ChatModels.Embedded.Intents;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Steps;

/// <summary>
/// Makes a follow-up whole: "còn lệ phí thì sao?" is put to the topic spoken of last; an answer to a question
/// of ours ("phường Láng") is put to the question it completes. The ward spoken of stays known.
/// </summary>
internal sealed partial class QuestionRewriter(
    AspectReader aspects,
    Abbreviations abbreviations,
    CueBook cues,
    SlotFollowUp slots,
    WardSlot wards
) : IAnswerStep
{
    // A topic of one word or two left over ("thế", "trực tiếp") is no topic of its own.
    private const int BareTopic = 1;

    private const int FewWords = 3;
    private const int MoreWords = 8;

    private static readonly string[] Elsewhere =
    [
        "bus",
        "air",
        "hotline",
        "report",
        "status",
        "handover",
    ];
    private static readonly string[] Onwards =
    [
        " the ",
        " con ",
        " vay ",
        " and ",
        " what about ",
        " ok con ",
    ];

    // Chips name a case in the source's words, and those are long.
    private const int LongestAnswer = 40;

    public string Code => "rewrite";

    public ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            Rewritten(turn) with
            {
                Ward = wards.Known(turn.Text, turn.Question.History),
            }
        );

    private Turn Rewritten(Turn turn)
    {
        var history = turn.Question.History;

        if (history.Count is 0)
        {
            return turn;
        }

        if (LastAsked(history) is { } before && slots.Complete(before, turn.Text) is { } whole)
        {
            return turn with { Text = whole };
        }

        if (AnswersUs(history, turn) is { } asked)
        {
            return turn with { Text = Join(asked, turn.Text, history) };
        }

        if (LastTopic(history) is not { } topic)
        {
            return turn;
        }

        var written = abbreviations.WriteOut(MaskMarks.Without(turn.Text), turn.Language);
        var cued = CuedText.Of(written);

        return IsFollowUp(cued, history)
            ? turn with
            {
                Text = Join(topic, turn.Text, history),
            }
            : turn;
    }

    // "Trường hợp con nuôi", "hộ chiếu" after a question of ours: the citizen's question before, made whole.
    private string? AnswersUs(IReadOnlyList<Utterance> history, Turn turn)
    {
        var cued = CuedText.Of(abbreviations.WriteOut(turn.Text, turn.Language));

        return
            history
                is [.., { Speaker: Speaker.Citizen } before, { Speaker: Speaker.Assistant } ours]
            && ours.Text.TrimEnd().EndsWith('?')
            && !turn.Text.Contains('?')
            && cued.Words.Count <= LongestAnswer
            && aspects.Read(cued).Count is 0
            && aspects.Read(CuedText.Of(before.Text)).Count > 0
            ? PersonalDataMask.Mask(VietnameseText.Normalise(before.Text)).Text.Trim()
            : null;
    }

    private bool IsFollowUp(CuedText cued, IReadOnlyList<Utterance> history)
    {
        var topic = aspects
            .Topic(cued)
            .Where(word => !cues.Of("followup.words").Contains(word))
            .ToList();

        return topic.Count <= BareTopic
            || (cues.Has("followup", cued) && topic.Count <= FewWords)
            || (IsSlot(cued) && cued.Words.Count <= 5)
            || GoesOn(cued, topic.Count, history);
    }

    // Whether more words still speak of the document named, or name another, is seen where documents are known.
    private bool GoesOn(CuedText cued, int words, IReadOnlyList<Utterance> history) =>
        words <= MoreWords
        && (
            aspects.Read(cued).Count > 0
            || Onwards.Any(begin => cued.Padded.StartsWith(begin, StringComparison.Ordinal))
        )
        && !Elsewhere.Any(cue => cues.Has(cue, cued))
        && history.Any(said => said.Speaker is Speaker.Assistant && Named().IsMatch(said.Text));

    private bool IsSlot(CuedText cued) =>
        cues.Of("followup.slot")
            .Any(word => cued.Padded.StartsWith($" {word} ", StringComparison.Ordinal));

    // A document named in the answer is the surest topic: its id is found directly.
    private static string Join(string topic, string text, IReadOnlyList<Utterance> history)
    {
        var named = history
            .Reverse()
            .Where(said => said.Speaker is Speaker.Assistant)
            .Select(said => Named().Match(said.Text))
            .FirstOrDefault(match => match.Success);

        // One question now: a mark left inside would read as two.
        var (about, asked) = (topic.TrimEnd('?', ' '), text.TrimEnd('?', ' '));

        return named is not null ? FollowUp.Write(asked, about, named.Value) : $"{about} – {asked}";
    }

    private static string? LastAsked(IReadOnlyList<Utterance> history) =>
        history.LastOrDefault(said => said.Speaker is Speaker.Citizen) is { } said
            ? PersonalDataMask.Mask(VietnameseText.Normalise(said.Text)).Text.Trim()
            : null;

    private string? LastTopic(IReadOnlyList<Utterance> history) =>
        history
            .Where(said => said.Speaker is Speaker.Citizen)
            .Reverse()
            .Select(said => PersonalDataMask.Mask(VietnameseText.Normalise(said.Text)).Text.Trim())
            .FirstOrDefault(said => aspects.Topic(CuedText.Of(said)).Count > BareTopic);

    // A code, or the title in the first line of an answer of ours.
    [GeneratedRegex(
        @"(?<![\d.])\d\.\d{6}(?!\d)|(?<=\[)(?:hn-\d{3}|huong-dan/[a-z0-9-]+)(?=\])|(?<=^(?:Theo|From) )“[^”\n]{4,300}”(?=:)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Named();
}
