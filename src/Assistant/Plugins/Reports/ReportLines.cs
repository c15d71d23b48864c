using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Reports;

/// <summary>A report, or the draft of one, as lines for the citizen.</summary>
internal sealed class ReportLines(Phrases phrases, WardSlot wards)
{
    public IReadOnlyList<string> Of(DraftPreview preview, Language language) =>
        [
            phrases.Say(
                language,
                "report.preview",
                ("text", preview.MaskedText.ReplaceLineEndings(" "))
            ),
            phrases.Say(
                language,
                "report.kind",
                ("category", Categories.Table.Label(preview.Category, language)),
                ("receiver", Name(preview.Receiver, language))
            ),
            phrases.Say(language, "report.due", ("due", Day(preview.Acceptance.Due))),
            .. Open(preview, language),
        ];

    // The draft's card asks; the answer only says what is open, so that it is asked once.
    private IEnumerable<string> Open(DraftPreview preview, Language language) =>
        wards.NamesOf([.. preview.WardsToAsk.Select(ward => ward.Value)]) is { } names
            ? [phrases.Say(language, "report.ward", ("wards", names.In(language)))]
            : [];

    public IReadOnlyList<string> Of(ReportStatus report, Language language)
    {
        List<string> lines =
        [
            phrases.Say(
                language,
                "report.status",
                ("number", report.Number.Value),
                ("state", ReportStates.Table.Label(report.State, language)),
                ("filed", Day(report.FiledAt))
            ),
            phrases.Say(language, "report.agency", ("agency", Name(report.Agency, language))),
        ];

        if (report.Due is { } due)
        {
            lines.Add(phrases.Say(language, "report.deadline", ("due", Day(due.Due))));
        }

        if (report.Reply is { Length: > 0 } reply)
        {
            lines.Add(
                phrases.Say(language, "report.reply", ("reply", reply.ReplaceLineEndings(" ")))
            );
        }

        return lines;
    }

    private string Name(Agency? agency, Language language) =>
        agency is null ? phrases.Say(language, "unknown")
        : language is Language.English ? agency.NameEn
        : agency.Name;

    private static string Day(DateTimeOffset at) =>
        $"{at.ToOffset(WorkingCalendar.HanoiOffset):HH:mm dd/MM/yyyy}";
}
