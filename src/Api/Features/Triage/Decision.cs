using iHanoi.Api.Data;
using iHanoi.Api.Features.Learning;
using iHanoi.Api.Features.Reports;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Triage;

/// <summary>What an official decides about a report, as the form sends it.</summary>
public sealed record DecisionForm
{
    public required int Version { get; init; }

    public string? Category { get; init; }

    public string? Urgency { get; init; }

    public string? Ward { get; init; }

    public string? Agency { get; init; }

    public string? Reason { get; init; }

    public bool Public { get; init; }
}

/// <summary>Writes a decision into a report, each changed field with its event beside the suggestion.</summary>
internal sealed class Decision(ReportLife life, SampleBook samples)
{
    // Decision 1207 and the city's practice: these never go on the public list.
    private static readonly Category[] NeverPublic =
    [
        Category.SecurityOrder,
        Category.SocialWelfare,
    ];

    /// <summary>Null when decided, or the code of what is missing.</summary>
    public string? Apply(InHand work, DecisionForm form)
    {
        if (
            Categories.Table.Find(form.Category) is not { } category
            || Urgencies.Table.Find(form.Urgency) is not { } urgency
        )
        {
            return "incomplete";
        }

        if (string.IsNullOrWhiteSpace(form.Agency))
        {
            return "no-agency";
        }

        // The models may only raise urgency; lowering it is a person's act, with a reason.
        var standing = work.Report.Urgency ?? work.Suggestion?.Urgency;

        if (urgency < standing && string.IsNullOrWhiteSpace(form.Reason))
        {
            return "lowering-needs-reason";
        }

        Write(work, form, category, urgency);
        return null;
    }

    private void Write(InHand work, DecisionForm form, Category category, Urgency urgency)
    {
        var (report, said, _) = work;
        var act = work.Act(string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim());
        var ward = string.IsNullOrWhiteSpace(form.Ward) ? (WardCode?)null : new WardCode(form.Ward);
        var agency = new AgencyId(form.Agency!);
        samples.Corrected(report, said, work.OfficialId, (category, urgency, agency));

        life.Note(
            report,
            ReportEventKind.CategoryChanged,
            Code(report.Category ?? said?.Category),
            Code(category),
            act
        );
        life.Note(
            report,
            ReportEventKind.UrgencyChanged,
            Code(report.Urgency ?? said?.Urgency),
            Code(urgency),
            act
        );
        life.Note(
            report,
            ReportEventKind.WardChanged,
            (report.Ward ?? said?.Ward)?.Value,
            ward?.Value,
            act
        );
        life.Note(report, ReportEventKind.AgencyChanged, report.Agency?.Value, agency.Value, act);

        report.Category = category;
        report.Urgency = urgency;
        report.LegalKind ??= LegalKind.Report;
        report.Ward = ward;
        report.Agency = agency;
        report.IsPublic = form.Public && !NeverPublic.Contains(category);
    }

    private static string? Code(Category? category) =>
        category is { } known ? Categories.Table.Code(known) : null;

    private static string? Code(Urgency? urgency) =>
        urgency is { } known ? Urgencies.Table.Code(known) : null;
}
