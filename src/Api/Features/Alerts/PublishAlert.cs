using System.Globalization;
using System.Security.Claims;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Alerts;

/// <summary><c>Draft</c>: the sudden cluster that it is about, when it comes from one.</summary>
public sealed record PublishAlertModel(bool Incomplete, AlertDraft? Draft);

public sealed record PublishAlertForm(
    string? TitleVi,
    string? TitleEn,
    string? TextVi,
    string? TextEn,
    string? Ward,
    string? Until,
    string? Tone,
    Guid? Draft
);

/// <summary>An admin tells the people of a ward, or the whole city, in both languages, with an end.</summary>
internal static class PublishAlert
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("", ShowAsync);
        routes.MapPost("", PublishAsync);
    }

    private static async Task<RazorComponentResult<PublishAlertPage>> ShowAsync(
        string? incomplete,
        Guid? draft,
        CityDb db,
        CancellationToken cancellationToken
    ) =>
        Page.Of<PublishAlertPage>(
            new PublishAlertModel(
                incomplete is not null,
                await db
                    .AlertDrafts.AsNoTracking()
                    .FirstOrDefaultAsync(row => row.Id == draft, cancellationToken)
            )
        );

    private static async Task<RedirectHttpResult> PublishAsync(
        [FromForm] PublishAlertForm form,
        ClaimsPrincipal user,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();

        if (
            new[] { form.TitleVi, form.TitleEn, form.TextVi, form.TextEn }.Any(
                string.IsNullOrWhiteSpace
            )
            || !DateTime.TryParse(form.Until, CultureInfo.InvariantCulture, out var until)
            || new DateTimeOffset(until, WorkingCalendar.HanoiOffset) <= now
        )
        {
            return TypedResults.LocalRedirect($"/alerts/edit?incomplete=1&draft={form.Draft}");
        }

        db.Alerts.Add(
            new CityAlert
            {
                Id = Guid.CreateVersion7(now),
                TitleVi = form.TitleVi!.Trim(),
                TitleEn = form.TitleEn!.Trim(),
                TextVi = form.TextVi!.Trim(),
                TextEn = form.TextEn!.Trim(),
                Wards = string.IsNullOrWhiteSpace(form.Ward) ? [] : [form.Ward],
                From = now,
                Until = new DateTimeOffset(until, WorkingCalendar.HanoiOffset),
                Tone = form.Tone is "danger" ? Tone.Danger : Tone.Warning,
                Source = "iHanoi",
            }
        );
        await db.SaveChangesAsync(cancellationToken);
        await CloseAsync(db, form.Draft, user.PersonId(), now, cancellationToken);

        return TypedResults.LocalRedirect("/alerts");
    }

    private static Task<int> CloseAsync(
        CityDb db,
        Guid? draft,
        string? person,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var at = (DateTimeOffset?)now;

        return db
            .AlertDrafts.Where(row => row.Id == draft)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.State, AlertDraftState.Published)
                        .SetProperty(row => row.DecidedBy, person)
                        .SetProperty(row => row.DecidedAt, at),
                cancellationToken
            );
    }
}
