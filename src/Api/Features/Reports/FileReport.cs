using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using iHanoi.Api.Platform;
using iHanoi.Api.Platform.Security;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace iHanoi.Api.Features.Reports;

/// <summary>What a program sends. Only the text is required; name and contact are never made public.</summary>
public sealed record FileReportRequest
{
    [Required, StringLength(ReportText.Longest, MinimumLength = ReportText.Shortest)]
    public required string Text { get; init; }

    [StringLength(300)]
    public string? Place { get; init; }

    [Range(-90, 90)]
    public double? Lat { get; init; }

    [Range(-180, 180)]
    public double? Lng { get; init; }

    [StringLength(40)]
    public string? Category { get; init; }

    public DateTimeOffset? HappenedAt { get; init; }

    [StringLength(80)]
    public string? Name { get; init; }

    [StringLength(120)]
    public string? Contact { get; init; }

    /// <summary>True: the sender has seen that another door may be right, and still means a report.</summary>
    public bool Insist { get; init; }
}

public sealed record ReportFiled(
    string Number,
    string State,
    string Url,
    DateTimeOffset AcceptanceDue,
    IReadOnlyList<string> Masked
);

internal static class ReportText
{
    public const int Shortest = 10;
    public const int Longest = 4000;
}

/// <summary>Files a report over HTTP. The same Idempotency-Key always answers with the same number.</summary>
internal static class FileReport
{
    private const string KeyHeader = "Idempotency-Key";

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/reports", FileAsync)
            .WithSummary("File a report (phản ánh, kiến nghị)")
            .RequireRateLimiting(RateLimits.Writes);

    private static async Task<
        Results<Created<ReportFiled>, Ok<ReportFiled>, ProblemHttpResult>
    > FileAsync(
        FileReportRequest request,
        [FromHeader(Name = KeyHeader)] string? key,
        ClaimsPrincipal user,
        ReportReader reader,
        Filing filing,
        CancellationToken cancellationToken
    )
    {
        var point =
            PointOf(request.Lat, request.Lng) ?? TypedPoint.Find(request.Text, request.Place);
        var masked = PersonalDataMask.Mask(VietnameseText.Normalise(request.Text));
        var reading = await reader.ReadAloneAsync(
            new Readable(Guid.Empty, masked.Text, request.Place, point),
            cancellationToken
        );

        if (LegalGuard.Stops(reading, request.Insist) is { } door)
        {
            return TypedResults.Problem(Refusal(door));
        }

        if (reading.Place.OutsideHanoi)
        {
            return TypedResults.Problem(
                ErrorAnswers.Problem(422, "outside-hanoi", "ProblemOutsideHanoi")
            );
        }

        var (report, isNew) = await filing.FileAsync(
            new NewReport(request.Text, LanguageDetector.Detect(request.Text))
            {
                Place = request.Place,
                Point = point,
                Category = Categories.Table.Find(request.Category),
                HappenedAt = request.HappenedAt,
                Name = request.Name,
                Contact = request.Contact,
                CitizenId = user.PersonId(),
                IdempotencyKey = KeyOf(key, user),
            },
            pending: null,
            cancellationToken
        );
        var filed = new ReportFiled(
            report.Number.Value,
            ReportStates.Table.Code(report.State),
            $"/r/{report.Number}",
            report.DueAt ?? report.FiledAt,
            [.. masked.Found.Select(kind => kind.ToString())]
        );

        return isNew
            ? TypedResults.Created($"/api/reports/{report.Number}", filed)
            : TypedResults.Ok(filed);
    }

    private static ProblemDetails Refusal(LegalKind door)
    {
        var problem = ErrorAnswers.Problem(422, "report-not-filed", $"Problem{door}");
        problem.Extensions["legalKind"] = LegalKinds.Table.Code(door);
        problem.Extensions["door"] = LegalGuard.DoorAddress(door);

        return problem;
    }

    public static GeoPoint? PointOf(double? lat, double? lng) =>
        lat is { } latitude && lng is { } longitude ? new GeoPoint(latitude, longitude) : null;

    // Hashed with the sender, so that nobody learns another's number by guessing a key.
    private static string? KeyOf(string? key, ClaimsPrincipal user) =>
        string.IsNullOrWhiteSpace(key)
            ? null
            : Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes($"{user.PersonId()}\n{key}"))
            );
}
