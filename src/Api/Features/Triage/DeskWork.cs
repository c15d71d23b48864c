using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Features.Reports;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Triage;

/// <summary>A change in hand: the report, what was last suggested, and who acts.</summary>
internal sealed record InHand(Report Report, ReportSuggestion? Suggestion, string OfficialId)
{
    public Act Act(string? reason = null) => new(OfficialId, reason, Suggestion?.Id);
}

/// <summary>
/// One change by an official: loads the report, refuses it when another official was quicker, applies it
/// through the state machine, and goes back to the report's page.
/// </summary>
internal sealed class DeskWork(CityDb db)
{
    /// <summary>The change answers null when it was made, or the code of why it was not.</summary>
    public async Task<Results<RedirectHttpResult, NotFound>> ChangeAsync(
        string number,
        int version,
        ClaimsPrincipal user,
        string done,
        Func<InHand, string?> change,
        CancellationToken cancellationToken
    )
    {
        if (await FindAsync(number, user, cancellationToken) is not { } work)
        {
            return TypedResults.NotFound();
        }

        var problem = work.Report.Version == version ? change(work) : "changed";

        if (problem is null)
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                problem = "changed";
            }
        }

        return TypedResults.LocalRedirect(
            problem is null ? $"/desk/{number}?done={done}" : $"/desk/{number}?problem={problem}"
        );
    }

    public async Task<InHand?> FindAsync(
        string number,
        ClaimsPrincipal user,
        CancellationToken cancellationToken
    )
    {
        if (ReportNumber.FindIn(number) is not { } known || user.PersonId() is not { } me)
        {
            return null;
        }

        var report = await db
            .Reports.Include(r => r.Suggestions)
            .Include(r => r.Replies)
            .AsSplitQuery()
            .FirstOrDefaultAsync(r => r.Number == known, cancellationToken);

        return report is null ? null : new InHand(report, report.Suggestions.MaxBy(s => s.At), me);
    }
}
