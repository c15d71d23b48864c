using iHanoi.Api.Data;
using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

/// <summary>The assistant's door to reports: it may prepare and look up; filing needs a page's confirmation.</summary>
internal sealed class ReportDesk(IServiceScopeFactory scopes, DatabaseReady ready) : IReportDesk
{
    public async Task<DraftPreview> PrepareAsync(
        ReportDraft draft,
        CancellationToken cancellationToken
    )
    {
        await ready.EnsureAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CityDb>();
        var clockwork = services.GetRequiredService<Clockwork>();
        var pending = new PendingReport
        {
            Id = Guid.CreateVersion7(clockwork.Now),
            Text = VietnameseText.Normalise(draft.Text.Trim()),
            Language = draft.Language,
            PlaceText = draft.Place is { } place ? VietnameseText.Normalise(place) : null,
            Latitude = draft.Point?.Latitude,
            Longitude = draft.Point?.Longitude,
            At = clockwork.Now,
        };
        db.PendingReports.Add(pending);
        await db.SaveChangesAsync(cancellationToken);

        var masked = PersonalDataMask.Mask(pending.Text).Text;
        var reading = await services
            .GetRequiredService<ReportReader>()
            .ReadAsync(
                new Readable(pending.Id, masked, draft.Place, CheckReport.PointOf(pending)),
                cancellationToken
            );

        return Preview(
            pending,
            masked,
            reading,
            services.GetRequiredService<CityPorts>(),
            clockwork
        );
    }

    public async Task<FilingOutcome> FileAsync(
        string draftId,
        string confirmationId,
        CancellationToken cancellationToken
    )
    {
        await ready.EnsureAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CityDb>();
        var hash = CheckReport.Hash(confirmationId);
        var pending = Guid.TryParse(draftId, out var id)
            ? await db.PendingReports.FirstOrDefaultAsync(
                p => p.Id == id && p.Confirmation == hash && p.FiledAs == null,
                cancellationToken
            )
            : null;

        if (pending is null)
        {
            return new FilingOutcome.NotConfirmed();
        }

        var (report, _) = await scope
            .ServiceProvider.GetRequiredService<Filing>()
            .FileAsync(CheckReport.FromDraft(pending), pending, cancellationToken);

        return new FilingOutcome.Filed(report.Number);
    }

    public async Task<ReportStatus?> FindAsync(
        ReportNumber number,
        CancellationToken cancellationToken
    )
    {
        await ready.EnsureAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var sight = scope.ServiceProvider.GetRequiredService<ReportSight>();
        var gazetteer = scope.ServiceProvider.GetRequiredService<CityPorts>().Gazetteer;

        if (await sight.FindAsync(number, cancellationToken) is not { } seen)
        {
            return null;
        }

        return new ReportStatus(
            number,
            seen.State,
            seen.Category,
            seen.Ward is { } ward ? gazetteer?.Find(ward) : null,
            seen.Agency is { } agency ? gazetteer?.Find(agency) : null,
            seen.FiledAt,
            seen.DueAt is { } due ? new Deadline(due, seen.DueIsVerified) : null,
            seen.Reply,
            [
                .. seen
                    .Timeline.Where(e => e.To is not null)
                    .Select(e => new ReportStep(e.To!.Value, e.At, e.Reason)),
            ]
        );
    }

    private static DraftPreview Preview(
        PendingReport pending,
        string masked,
        Reading reading,
        CityPorts ports,
        Clockwork clockwork
    ) =>
        new(
            pending.Id.ToString(),
            masked,
            reading.OtherDoor?.Kind ?? reading.Classification?.LegalKind.Label ?? LegalKind.Report,
            reading.Classification?.Category ?? Category.Other,
            reading.Ward is { } ward ? ports.Gazetteer?.Find(ward) : null,
            [.. reading.Place.ToAsk.Select(w => w.Ward)],
            reading.Agencies is [var best, ..] ? ports.Gazetteer?.Find(best.Agency) : null,
            clockwork.Acceptance(clockwork.Now)
        );
}
