using System.ComponentModel;
using iHanoi.Assistant.Cases;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Provenance;
using iHanoi.Civic.Reports;
using Microsoft.SemanticKernel;

namespace iHanoi.Assistant.Plugins.Reports;

/// <summary>
/// A citizen's reports. It prepares and looks up; it never files: that takes a confirmation which only the
/// page can mint, and no argument of a model can stand in for it.
/// </summary>
internal sealed class ReportsPlugin(
    ReportLines lines,
    CaseLines cases,
    TimeProvider time,
    IReportDesk? desk = null
)
{
    [KernelFunction("reports")]
    [Description(
        "Prepares the draft of a citizen's report (action file; the citizen confirms it on the screen) or looks up a report by its number (action status)."
    )]
    public async Task<ToolReply> RunAsync(
        Kernel kernel,
        [Description("file or status")] string action,
        [Description("Report number, for status.")] string? code = null,
        [Description("What happened, in the citizen's words, for file.")] string? text = null,
        [Description("Where it happened, for file.")] string? place = null,
        CancellationToken cancellationToken = default
    )
    {
        var ledger = TurnLedger.Of(kernel);
        var reply = (action, desk) switch
        {
            (_, null) => new ToolReply(Outcomes.NotConnected),
            ("status", { } open) => await StatusAsync(open, code, ledger, cancellationToken),
            (_, { } open) => await PrepareAsync(open, text, place, ledger, cancellationToken),
        };

        return reply with
        {
            Arguments = new Dictionary<string, string?>
            {
                ["action"] = action is "status" ? "status" : "file",
                ["code"] = code,
            },
        };
    }

    private async Task<ToolReply> StatusAsync(
        IReportDesk open,
        string? code,
        TurnLedger ledger,
        CancellationToken cancellationToken
    )
    {
        var report = ReportNumber.FindIn(code ?? "") is { } number
            ? await open.FindAsync(number, cancellationToken)
            : null;

        // A desk that has no such report has answered: that is a fact, not a missing source.
        return report is null
            ? new ToolReply(Outcomes.Found) { Fields = LiveLines.Notes("nothing.reports") }
            : Say(Outcomes.Found, lines.Of(report, ledger.Language)) with
            {
                Card = new AnswerCard(
                    "report",
                    new Dictionary<string, string> { ["number"] = report.Number.Value }
                ),
            };
    }

    private async Task<ToolReply> PrepareAsync(
        IReportDesk open,
        string? text,
        string? place,
        TurnLedger ledger,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new ToolReply(Outcomes.Missing)
            {
                Fields = new Dictionary<string, string> { ["slot"] = "text" },
            };
        }

        var draft = new ReportDraft(text, place, null, ledger.Language);
        var preview = await open.PrepareAsync(draft, cancellationToken);

        var reply = await cases.BesideAsync(
            Say(Outcomes.Preview, lines.Of(preview, ledger.Language)),
            preview,
            ledger.Language,
            cancellationToken
        );

        return reply with
        {
            Fields = LiveLines.Notes("note.preview"),
            Card = new AnswerCard(
                "confirm-report",
                new Dictionary<string, string>
                {
                    ["draft"] = preview.DraftId,
                    ["text"] = preview.MaskedText,
                    ["wards"] = string.Join(' ', preview.WardsToAsk),
                }
            ),
        };
    }

    private ToolReply Say(string outcome, IReadOnlyList<string> said)
    {
        var source = new LiveSource("iHanoi", time.GetUtcNow(), Freshness.Live);

        return new ToolReply(outcome)
        {
            Evidence = LiveLines.Evidence("reports", source, said),
            Points = LiveLines.Points("report", said),
            Source = source,
        };
    }
}
