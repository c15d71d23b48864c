using System.Globalization;
using iHanoi.Api.Data;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Alerts;

public sealed record PublishAlertModel(bool Incomplete);

public sealed record PublishAlertForm(
    string? TitleVi,
    string? TitleEn,
    string? TextVi,
    string? TextEn,
    string? Ward,
    string? Until,
    string? Tone
);

/// <summary>An admin tells the people of a ward, or the whole city, in both languages, with an end.</summary>
internal static class PublishAlert
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("", Show);
        routes.MapPost("", PublishAsync);
    }

    private static RazorComponentResult<PublishAlertPage> Show(string? incomplete) =>
        Page.Of<PublishAlertPage>(new PublishAlertModel(incomplete is not null));

    private static async Task<RedirectHttpResult> PublishAsync(
        [FromForm] PublishAlertForm form,
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
            return TypedResults.LocalRedirect("/alerts/edit?incomplete=1");
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

        return TypedResults.LocalRedirect("/alerts");
    }
}
