using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using iHanoi.Api.Data;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

public sealed record CheckReportModel(
    Guid Draft,
    string Text,
    string MaskedText,
    IReadOnlyList<PersonalDataKind> Struck,
    string? Place,
    WardCode? Ward,
    IReadOnlyList<WardCandidate> WardCandidates,
    IReadOnlyList<WardCode> WardsToAsk,
    bool OutsideHanoi,
    AgencyId? Receiver,
    IReadOnlyList<Bilingual> ReceiverReasons,
    string? ReceiverCertainty,
    Category? Category,
    bool CategoryIsSuggested,
    Deadline Acceptance,
    int Photos,
    string Confirmation,
    string? Name,
    IReadOnlyList<LikelyDuplicate> Duplicates
);

public sealed record LikelyDuplicate(
    string Number,
    string Title,
    ReportState State,
    DateTimeOffset FiledAt,
    IReadOnlyList<Bilingual> Reasons
);

/// <summary>
/// The last look before sending: receiver, deadline, what is struck, likely duplicates. It mints the one
/// confirmation that files this draft, so a second press of the button files nothing.
/// </summary>
internal static class CheckReport
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/check/{id:guid}", ShowAsync);
        routes.MapPost("/reports/check/{id:guid}", SendAsync);
    }

    private static async Task<IResult> ShowAsync(
        Guid id,
        bool? insist,
        ClaimsPrincipal user,
        CityDb db,
        ReportReader reader,
        Clockwork clockwork,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.PendingReports.FirstOrDefaultAsync(p => p.Id == id, cancellationToken)
            is not { } pending
        )
        {
            return TypedResults.NotFound();
        }

        if (pending.FiledAs is { } filed)
        {
            return await ToFiledAsync(db, filed, cancellationToken);
        }

        var masked = PersonalDataMask.Mask(pending.Text);
        var reading = await reader.ReadAsync(
            new Readable(id, masked.Text, pending.PlaceText, PointOf(pending)),
            cancellationToken
        );

        if (LegalGuard.Stops(reading, insist is true) is { } door)
        {
            var mayInsist = LegalGuard.MayInsist(reading);
            return Page.Of<DoorPage>(
                new DoorModel(door, id, mayInsist ? $"/reports/check/{id}?insist=true" : null)
                {
                    FirstNumber = reading.Emergency?.Number,
                }
            );
        }

        var confirmation = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        pending.Confirmation = Hash(confirmation);
        await db.SaveChangesAsync(cancellationToken);

        return Page.Of<CheckReportPage>(
            Model(pending, masked, reading, confirmation, clockwork) with
            {
                Name = user.FindFirst(Claims.DisplayName)?.Value,
                Duplicates = await DuplicatesAsync(db, reading, cancellationToken),
            }
        );
    }

    private static async Task<IResult> SendAsync(
        Guid id,
        [FromForm] string confirmation,
        [FromForm] string? name,
        [FromForm] string? contact,
        [FromForm] string? category,
        [FromForm] string? ward,
        ClaimsPrincipal user,
        CityDb db,
        Filing filing,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.PendingReports.FirstOrDefaultAsync(p => p.Id == id, cancellationToken)
            is not { } pending
        )
        {
            return TypedResults.NotFound();
        }

        if (pending.FiledAs is { } filed)
        {
            return await ToFiledAsync(db, filed, cancellationToken);
        }

        if (pending.Confirmation != Hash(confirmation))
        {
            return TypedResults.LocalRedirect($"/reports/check/{id}");
        }

        var (report, _) = await filing.FileAsync(
            FromDraft(pending) with
            {
                Category = Categories.Table.Find(category) ?? pending.Category,
                Ward = WardOf(ward),
                Name = Short(name, 80),
                Contact = Short(contact, 120),
                CitizenId = user.PersonId(),
            },
            pending,
            cancellationToken
        );

        return TypedResults.LocalRedirect($"/r/{report.Number}?new=1");
    }

    public static NewReport FromDraft(PendingReport pending) =>
        new(pending.Text, pending.Language)
        {
            Place = pending.PlaceText,
            Point = PointOf(pending),
            HappenedAt = pending.HappenedAt,
            Photos = pending.PhotoHashes,
            // The draft itself is the key: however often it is confirmed, it is filed once.
            IdempotencyKey = $"draft:{pending.Id}",
        };

    public static GeoPoint? PointOf(PendingReport pending) =>
        FileReport.PointOf(pending.Latitude, pending.Longitude)
        ?? TypedPoint.Find(pending.Text, pending.PlaceText);

    /// <summary>The answer to the question for the ward; empty is "I do not know".</summary>
    public static WardCode? WardOf(string? answer) =>
        string.IsNullOrWhiteSpace(answer) ? null : new WardCode(answer);

    public static string Hash(string confirmation) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(confirmation)));

    private static string? Short(string? text, int most) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim()[..Math.Min(text.Trim().Length, most)];

    private static async Task<IResult> ToFiledAsync(
        CityDb db,
        Guid filed,
        CancellationToken cancellationToken
    )
    {
        var number = await db
            .Reports.Where(report => report.Id == filed)
            .Select(report => report.Number)
            .FirstAsync(cancellationToken);

        return TypedResults.LocalRedirect($"/r/{number}");
    }

    private static CheckReportModel Model(
        PendingReport pending,
        MaskedText masked,
        Reading reading,
        string confirmation,
        Clockwork clockwork
    )
    {
        var first = reading.Agencies is [var best, ..] ? best : null;
        var abstained = reading.Classification is not { Abstained: false };

        return new CheckReportModel(
            pending.Id,
            pending.Text,
            masked.Text,
            masked.Found,
            pending.PlaceText,
            reading.Ward,
            reading.Place.Wards,
            [.. reading.Place.ToAsk.Select(candidate => candidate.Ward)],
            reading.Place.OutsideHanoi,
            first?.Agency,
            first?.Reasons ?? [],
            first is null
                ? null
                : Certainty.OfAssignment(
                    reading.Classification?.Categories[0].Probability ?? 0,
                    abstained
                ),
            pending.Category ?? reading.Classification?.Category,
            CategoryIsSuggested: pending.Category is null && reading.Classification is not null,
            clockwork.Acceptance(clockwork.Now),
            pending.PhotoHashes.Count,
            confirmation,
            null,
            []
        );
    }

    private static async Task<IReadOnlyList<LikelyDuplicate>> DuplicatesAsync(
        CityDb db,
        Reading reading,
        CancellationToken cancellationToken
    )
    {
        var ids = reading.Duplicates.Select(match => Guid.Parse(match.Id)).ToList();

        if (ids.Count is 0)
        {
            return [];
        }

        var rows = await db
            .Reports.AsNoTracking()
            .Where(report => ids.Contains(report.Id))
            .Select(r => new
            {
                r.Id,
                r.Number,
                r.MaskedText,
                r.State,
                r.FiledAt,
            })
            .ToDictionaryAsync(r => r.Id, cancellationToken);

        return
        [
            .. reading.Duplicates.Select(match =>
            {
                var row = rows[Guid.Parse(match.Id)];
                return new LikelyDuplicate(
                    row.Number.Value,
                    Titles.Of(row.MaskedText),
                    row.State,
                    row.FiledAt,
                    match.Reasons
                );
            }),
        ];
    }
}
