using System.Globalization;
using iHanoi.Assistant.ChatModels.Embedded;
using iHanoi.Assistant.Plugins;
using iHanoi.Assistant.Plugins.Procedures;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.City;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Drafting;

/// <summary>
/// A reply for an official to finish: every point named and given a slot, unit and date in their places. It
/// asserts nothing about what was done; that is the official's to write.
/// </summary>
internal sealed class ReplyDrafter(
    Phrases phrases,
    TimeProvider time,
    ISimilarCases cases,
    WardSlot wards,
    IPassageIndex? index = null
) : IReplyDrafter
{
    private const double SureCosine = 0.9;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public async Task<ReplyDraft> DraftAsync(ReplyCase reply, CancellationToken cancellationToken)
    {
        var points = ReplyPoints.Of(reply.MaskedText);
        var citations = await FindAsync(reply, cancellationToken);
        var similar = await SimilarAsync(reply, citations.Count + 1, cancellationToken);
        List<string> lines =
        [
            Say(
                "draft.opening",
                ("agency", reply.AgencyName),
                ("filed", Day(reply.FiledAt)),
                ("ward", reply.WardName ?? "Hà Nội")
            ),
        ];
        lines.AddRange(
            points.Select((point, i) => Say("draft.point", ("no", $"{i + 1}"), ("point", point)))
        );

        if (points.Count is 0)
        {
            lines.Add(Say("draft.whole"));
        }

        lines.AddRange(
            citations.Select(citation =>
                Say("draft.basis", ("title", citation.Title), ("no", $"{citation.Number}"))
            )
        );
        lines.AddRange(similar.Select(past => past.Line));
        lines.Add(
            reply.Due is { } due ? Say("draft.due", ("due", Day(due.Due))) : Say("draft.no_due")
        );
        lines.Add(Say("draft.closing", ("agency", reply.AgencyName)));

        return new ReplyDraft(
            string.Join("\n\n", lines),
            points,
            [.. citations, .. similar.Select(past => past.Citation)],
            new AiStamp(EmbeddedChatClient.Name, "draft/1", time.GetUtcNow())
        );
    }

    private async Task<IReadOnlyList<Citation>> FindAsync(
        ReplyCase reply,
        CancellationToken cancellationToken
    )
    {
        if (index is null || string.IsNullOrWhiteSpace(reply.MaskedText))
        {
            return [];
        }

        var today = DateOnly.FromDateTime(
            time.GetUtcNow().ToOffset(WorkingCalendar.HanoiOffset).DateTime
        );
        var passages = await index.SearchAsync(
            new PassageQuery(reply.MaskedText, 1, today) { Ward = reply.Ward },
            cancellationToken
        );

        return
        [
            .. passages
                .Where(passage => passage.Score.Cosine >= SureCosine)
                .Select(passage => new Citation(
                    1,
                    passage.Document.Id,
                    TitleOf(passage.Document),
                    passage.Chunk.Text.Trim(),
                    DocumentText.Address(passage.Document)
                )),
        ];
    }

    private string TitleOf(DocumentFacts document) =>
        wards.NamesOf(document.Wards) is { } names
            ? $"{document.Title} ({names.Vi})"
            : document.Title;

    // Only what any citizen may open goes into a letter to one; the rest stands beside it at the desk.
    private async Task<IReadOnlyList<(string Line, Citation Citation)>> SimilarAsync(
        ReplyCase reply,
        int number,
        CancellationToken cancellationToken
    )
    {
        var found = await cases.FindAsync(
            new CaseSought(reply.MaskedText, reply.Category, Audience.Public)
            {
                Itself = reply.Number,
            },
            cancellationToken
        );

        return
        [
            .. found
                .Where(past => past.IsClose)
                .Take(1)
                .Select(past =>
                    (
                        Say(
                            "draft.case",
                            ("number", past.Number.Value),
                            ("day", past.Answered?.ToString("dd/MM/yyyy", Vietnamese) ?? "")
                        ),
                        new Citation(
                            number,
                            past.Document.Id,
                            past.Document.Title,
                            past.Answer,
                            $"/r/{past.Number}"
                        )
                    )
                ),
        ];
    }

    private string Say(string key, params ReadOnlySpan<(string, string)> values) =>
        phrases.Say(Language.Vietnamese, key, values);

    private static string Day(DateTimeOffset at) =>
        at.ToOffset(WorkingCalendar.HanoiOffset).ToString("dd/MM/yyyy HH:mm", Vietnamese);
}
