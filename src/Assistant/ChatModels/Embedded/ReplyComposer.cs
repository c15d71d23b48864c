using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>
/// Sentences from results: every statement with its [n], labels and framing from the phrases, English by
/// glossary with the source's own words beside it.
/// </summary>
internal sealed class ReplyComposer(
    Phrases phrases,
    Glossary glossary,
    ForeignText foreign,
    PremiseCheck premises
)
{
    public string Unknown(Language language) =>
        ReplyProtocol.Write(AnswerStatus.NoSource, phrases.Say(language, "nothing"));

    public string Compose(
        string question,
        Language language,
        IReadOnlyList<(string Function, ToolReply Reply)> results
    )
    {
        // A second look that found something outweighs a first that did not.
        var useful = results.Where(r => r.Reply.Outcome is not Outcomes.Nothing).ToList();
        var spoken = useful.Count > 0 ? useful : [results[^1]];
        var parts = spoken.Select(r => Part(question, language, r.Function, r.Reply)).ToList();

        return ReplyProtocol.Write(
            Status(parts),
            string.Join('\n', parts.Select(part => Beside(part, parts, language))),
            parts.SelectMany(part => part.Next)
        );
    }

    // Beside an answer, what was not found is said shortly; the doors have their numbers, and cite nothing.
    private string Beside(ReplyPart part, List<ReplyPart> parts, Language language) =>
        part.Status is AnswerStatus.NoSource && Status(parts) is not AnswerStatus.NoSource
            ? phrases.Say(language, "nothing.part")
            : part.Text;

    private static AnswerStatus Status(List<ReplyPart> parts) =>
        parts.Any(part => part.Status is AnswerStatus.Answered)
            ? parts.Any(part => part.Status is AnswerStatus.NoSource)
                ? AnswerStatus.Partial
                : AnswerStatus.Answered
            : parts[0].Status;

    private ReplyPart Part(string question, Language language, string function, ToolReply reply) =>
        reply.Outcome switch
        {
            Outcomes.Found or Outcomes.Preview => Found(question, language, function, reply),
            Outcomes.Foreign => Foreign(question, language, reply),
            Outcomes.Several => new(
                AnswerStatus.Clarify,
                phrases.Say(language, "several"),
                reply.Choices
            ),
            Outcomes.Missing => new(
                AnswerStatus.Clarify,
                phrases.Say(
                    language,
                    $"missing.{reply.Field("slot")}",
                    ("name", reply.Field("name") ?? "")
                ),
                reply.Choices
            ),
            Outcomes.NotConnected => new(
                AnswerStatus.NoSource,
                phrases.Say(language, $"not_connected.{function}"),
                []
            ),
            Outcomes.Outside => new(AnswerStatus.OutOfScope, phrases.Say(language, "outside"), []),
            Outcomes.Failed => new(AnswerStatus.Error, phrases.Say(language, "error"), []),
            _ => Nothing(language, function, reply),
        };

    private ReplyPart Nothing(Language language, string function, ToolReply reply)
    {
        var key = $"nothing.{function}";

        return new(
            AnswerStatus.NoSource,
            phrases.Say(
                language,
                phrases.Has(key) ? key : "nothing",
                ("name", reply.Field("name") ?? "")
            ),
            []
        );
    }

    private ReplyPart Foreign(string question, Language language, ToolReply reply)
    {
        var lines = reply
            .Evidence.SelectMany(evidence =>
                foreign
                    .Relevant(question, evidence.Quote)
                    .Select(said => $"{said} [{evidence.Number}]")
            )
            .ToList();

        return lines.Count > 0
            ? new(AnswerStatus.Answered, string.Join('\n', lines), [])
            : new(AnswerStatus.NoSource, phrases.Say(language, "nothing"), []);
    }

    private ReplyPart Found(string question, Language language, string function, ToolReply reply)
    {
        var lines = new List<string>();

        if (phrases.Has($"head.{function}"))
        {
            lines.Add(Head(language, $"head.{function}", reply, "title"));
        }

        if (function is "procedures" && premises.Judge(question, reply) is { } verdict)
        {
            lines.Add(phrases.Say(language, verdict));
        }

        foreach (var group in reply.Points.GroupBy(point => point.Kind))
        {
            if (phrases.Has($"head.{group.Key}"))
            {
                lines.Add(Head(language, $"head.{group.Key}", reply, group.Key));
            }

            lines.AddRange(
                Group(
                    function is "procedures" ? language : Language.Vietnamese,
                    language,
                    group.Key,
                    [.. group]
                )
            );
        }

        lines.AddRange(
            (reply.Field("missing") ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(aspect => phrases.Say(language, $"absent.{aspect}"))
        );
        lines.AddRange(
            (reply.Field("notes") ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(note => phrases.Say(language, note))
        );

        return new(AnswerStatus.Answered, string.Join('\n', lines), reply.Choices);
    }

    // The first line cites nothing, so a title with a number in it stands only in the citations.
    private string Head(Language language, string phrase, ToolReply reply, string field)
    {
        var title = reply.Field(language is Language.English ? $"{field}En" : field) ?? "";

        return NumberText.In(title).Count is 0
            ? phrases.Say(language, phrase, ("title", title))
            : phrases.Say(language, $"{phrase}.plain");
    }

    // Live data already speaks the citizen's language; documents speak Vietnamese.
    private IEnumerable<string> Group(
        Language translated,
        Language language,
        string kind,
        IReadOnlyList<Point> points
    )
    {
        var label = phrases.Has($"label.{kind}")
            ? phrases.Say(language, $"label.{kind}") + " "
            : "";

        for (var i = 0; i < points.Count; i++)
        {
            var said =
                translated is Language.English
                    ? glossary.InEnglish(points[i].Text)
                    : points[i].Text;
            yield return $"{(i is 0 ? label : label.Length > 0 ? "- " : "")}{said} [{points[i].Number}]";
        }

        if (kind is "fee" && points.Any(point => Free.IsSaidBy(point.Text)))
        {
            yield return phrases.Say(language, "fee.free");
        }
    }
}

internal sealed record ReplyPart(AnswerStatus Status, string Text, IReadOnlyList<string> Next);

/// <summary>A fee of nothing, as the portal prints it.</summary>
internal static class Free
{
    public static bool IsSaidBy(string text) =>
        $" {text}".Contains(" 0 đồng", StringComparison.Ordinal);
}
