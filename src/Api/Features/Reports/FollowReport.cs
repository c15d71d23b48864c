using iHanoi.Api.Platform;
using iHanoi.Api.Platform.Security;
using iHanoi.Api.Ui;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace iHanoi.Api.Features.Reports;

public sealed record FollowReportModel(SeenReport Report, Clock? Clock, bool IsNew, string? Done);

public sealed record ReportStatusAnswer(
    string Number,
    string State,
    string StateLabel,
    string StateLabelEn,
    bool IsOpen,
    string Category,
    string? Ward,
    string? Agency,
    DateTimeOffset FiledAt,
    DateTimeOffset? DueAt,
    bool DueIsVerified,
    string? Reply,
    IReadOnlyList<ReportStatusStep> Timeline
);

public sealed record ReportStatusStep(string State, DateTimeOffset At, string? Note);

/// <summary>Where a report stands, for everyone who holds its number.</summary>
internal static class FollowReport
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/r/{code}", ShowAsync);

    public static void MapApi(IEndpointRouteBuilder api) =>
        api.MapGet("/reports/{number}", GetAsync)
            .WithSummary("Where a report stands")
            .RequireRateLimiting(RateLimits.Public);

    private static async Task<Results<RazorComponentResult<FollowReportPage>, NotFound>> ShowAsync(
        string code,
        string? @new,
        string? done,
        ReportSight sight,
        ClockReader clock,
        CancellationToken cancellationToken
    ) =>
        ReportNumber.FindIn(code) is { } number
        && await sight.FindAsync(number, cancellationToken) is { } report
            ? Page.Of<FollowReportPage>(
                new FollowReportModel(
                    report,
                    clock.Of(report.DueAt, report.DueIsVerified),
                    @new is not null,
                    done
                )
            )
            : TypedResults.NotFound();

    private static async Task<Results<Ok<ReportStatusAnswer>, NotFound>> GetAsync(
        string number,
        ReportSight sight,
        CancellationToken cancellationToken
    )
    {
        if (
            ReportNumber.FindIn(number) is not { } known
            || await sight.FindAsync(known, cancellationToken) is not { } report
        )
        {
            return TypedResults.NotFound();
        }

        var state = ReportStates.Table.Of(report.State);

        return TypedResults.Ok(
            new ReportStatusAnswer(
                report.FollowedUnder,
                state.Code,
                state.Vi,
                state.En,
                report.State.IsOpen(),
                Categories.Table.Code(report.Category),
                report.Ward?.Value,
                report.Agency?.Value,
                report.FiledAt,
                report.DueAt,
                report.DueIsVerified,
                report.Reply,
                [
                    .. report
                        .Timeline.Where(e => e.To is not null)
                        .Select(e => new ReportStatusStep(
                            ReportStates.Table.Code(e.To!.Value),
                            e.At,
                            e.Reason
                        )),
                ]
            )
        );
    }
}
