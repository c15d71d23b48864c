using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>What the assistant does not do: weather, sport, verse, code, diagnosis, other provinces.</summary>
internal sealed class ScopeReader(
    CueBook cues,
    IntentHead head,
    AspectReader aspects,
    WardSlot wards,
    Phrases phrases
) : IIntentReader
{
    public async ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    )
    {
        var text = question.Cued;

        if (cues.Has("oos.medical", text))
        {
            return Say("out_of_scope.medical", question);
        }

        if (cues.Has("oos", text) && !cues.Has("not.oos", text))
        {
            return Say("out_of_scope", question);
        }

        if (IsElsewhere(question))
        {
            return Say("out_of_scope.province", question);
        }

        var isSmallTalk = await head.SoundsLikeAsync(
            "out-of-scope",
            question.Written,
            cancellationToken
        );

        return isSmallTalk && !cues.Has("not.oos", text) && aspects.Read(text).Count is 0
            ? Say("out_of_scope", question)
            : null;
    }

    // "Nhập hộ khẩu ở Đà Nẵng" is another province's matter; "quê Nghệ An, làm ở Hà Nội" is not.
    private bool IsElsewhere(AskedQuestion question) =>
        !cues.Has("province.here", question.Cued)
        && wards.BeforeOutside(question.Written) is { } before
        && CuedText.Of(before).Words is [.., var last]
        && cues.Of("province").Contains(last);

    private TurnPlan Say(string phrase, AskedQuestion question) =>
        Ask.Say(AnswerStatus.OutOfScope, phrase, question.Language, phrases);
}
