using System.Globalization;
using iHanoi.Api.Data;
using iHanoi.Api.Platform;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

public sealed record PrepareReportModel(
    Guid? Draft,
    string? Text,
    string? Place,
    string? Lat,
    string? Lng,
    string? Ward,
    string? Category,
    int Photos,
    string? Problem
);

/// <summary>What the form sends; everything but the text may be missing.</summary>
public sealed record PrepareReportForm
{
    public Guid? Draft { get; init; }

    public string? Text { get; init; }

    public string? Place { get; init; }

    public string? Lat { get; init; }

    public string? Lng { get; init; }

    public string? Category { get; init; }

    public IFormFileCollection? Photos { get; init; }
}

/// <summary>Photo → place → what, in any order and without script; kept as a draft until it is checked.</summary>
internal static class PrepareReport
{
    private const long MostUploaded = PhotoStore.MostPhotos * PhotoStore.MostBytes;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/new", ShowAsync);
        routes
            .MapPost("/reports/new", SaveAsync)
            .WithMetadata(
                new RequestSizeLimitAttribute(MostUploaded),
                new RequestFormLimitsAttribute { MultipartBodyLengthLimit = MostUploaded }
            );
        routes.MapGet("/reports/door/{kind}", ShowDoor);
    }

    private static async Task<RazorComponentResult<PrepareReportPage>> ShowAsync(
        Guid? draft,
        string? text,
        string? category,
        string? lat,
        string? lng,
        string? at,
        string? place,
        string? problem,
        CityDb db,
        CancellationToken cancellationToken
    )
    {
        var kept = draft is { } id
            ? await db
                .PendingReports.AsNoTracking()
                .FirstOrDefaultAsync(p => p.Id == id && p.FiledAs == null, cancellationToken)
            : null;

        return Page.Of<PrepareReportPage>(
            kept is null
                ? new PrepareReportModel(
                    null,
                    text,
                    place ?? at,
                    lat,
                    lng,
                    null,
                    category,
                    0,
                    problem
                )
                : new PrepareReportModel(
                    kept.Id,
                    kept.Text,
                    kept.PlaceText,
                    kept.Latitude?.ToString(CultureInfo.InvariantCulture),
                    kept.Longitude?.ToString(CultureInfo.InvariantCulture),
                    null,
                    kept.Category is { } known ? Categories.Table.Code(known) : null,
                    kept.PhotoHashes.Count,
                    problem
                )
        );
    }

    private static Results<RazorComponentResult<DoorPage>, NotFound> ShowDoor(string kind) =>
        LegalKinds.Table.Find(kind) is { } found and not (LegalKind.Report or LegalKind.Question)
            ? Page.Of<DoorPage>(new DoorModel(found, null, null))
            : TypedResults.NotFound();

    private static async Task<RedirectHttpResult> SaveAsync(
        [FromForm] PrepareReportForm form,
        CityDb db,
        PhotoStore photos,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var pending = await TakeUpAsync(form, db, time, cancellationToken);
        var problem = await AddPhotosAsync(pending, form, photos, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        if (pending.Text.Length is < ReportText.Shortest or > ReportText.Longest)
        {
            problem = "text";
        }

        return TypedResults.LocalRedirect(
            problem is null
                ? $"/reports/check/{pending.Id}"
                : $"/reports/new?draft={pending.Id}&problem={problem}"
        );
    }

    private static async Task<PendingReport> TakeUpAsync(
        PrepareReportForm form,
        CityDb db,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        var text = VietnameseText.Normalise(form.Text?.Trim() ?? "");
        var kept = form.Draft is { } id
            ? await db.PendingReports.FirstOrDefaultAsync(
                p => p.Id == id && p.FiledAs == null,
                cancellationToken
            )
            : null;

        if (kept is null)
        {
            var now = time.GetUtcNow();
            kept = new PendingReport
            {
                Id = Guid.CreateVersion7(now),
                Text = text,
                Language = LanguageDetector.Detect(text),
                At = now,
            };
            db.PendingReports.Add(kept);
        }

        kept.Text = text;
        kept.PlaceText = form.Place is { Length: > 0 } place
            ? VietnameseText.Normalise(place.Trim()[..Math.Min(place.Trim().Length, 300)])
            : null;
        kept.Category = Categories.Table.Find(form.Category);
        kept.Latitude = Degrees(form.Lat, 90);
        kept.Longitude = Degrees(form.Lng, 180);

        return kept;
    }

    private static async Task<string?> AddPhotosAsync(
        PendingReport pending,
        PrepareReportForm form,
        PhotoStore photos,
        CancellationToken cancellationToken
    )
    {
        string? problem = null;
        var kept = new List<string>(pending.PhotoHashes);

        foreach (var file in form.Photos ?? Enumerable.Empty<IFormFile>())
        {
            if (kept.Count >= PhotoStore.MostPhotos || file.Length == 0)
            {
                continue;
            }

            if (await photos.KeepAsync(file, cancellationToken) is { } photo)
            {
                kept.Add(photo.Pair);
                pending.Latitude ??= photo.Point?.Latitude;
                pending.Longitude ??= photo.Point?.Longitude;
            }
            else
            {
                problem = "photo";
            }
        }

        pending.PhotoHashes = kept;
        return problem;
    }

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees)
        && Math.Abs(degrees) <= most
            ? degrees
            : null;
}
