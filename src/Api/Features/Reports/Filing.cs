using System.Security.Cryptography;
using iHanoi.Api.Data;
using iHanoi.Api.Jobs;
using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;
using Microsoft.EntityFrameworkCore;

namespace iHanoi.Api.Features.Reports;

/// <summary>Everything a citizen gives. The contact is kept apart, encrypted, and never public.</summary>
internal sealed record NewReport(string Text, Language Language)
{
    public string? Place { get; init; }

    public GeoPoint? Point { get; init; }

    /// <summary>What the citizen answered where the words leave the ward open; only a candidate counts.</summary>
    public WardCode? Ward { get; init; }

    public Category? Category { get; init; }

    public DateTimeOffset? HappenedAt { get; init; }

    public string? Name { get; init; }

    public string? Contact { get; init; }

    public string? CitizenId { get; init; }

    public string? IdempotencyKey { get; init; }

    public IReadOnlyList<string> Photos { get; init; } = [];

    public bool IsSample { get; init; }
}

/// <summary>
/// Files a report: the row, its first events and the job that reads it go out in one transaction, before
/// the citizen is told a number. What was confirmed is never lost.
/// </summary>
internal sealed class Filing(
    CityDb db,
    CityPorts ports,
    ContactVault contacts,
    Clockwork clockwork,
    JobBell bell
)
{
    /// <summary>The report, and whether this call made it (false: the same key was sent before).</summary>
    public async Task<(Report Report, bool IsNew)> FileAsync(
        NewReport filed,
        PendingReport? pending,
        CancellationToken cancellationToken
    )
    {
        if (await EarlierAsync(filed.IdempotencyKey, cancellationToken) is { } earlier)
        {
            return (earlier, false);
        }

        var report = Create(filed);
        db.Reports.Add(report);
        var priority = await PriorityAsync(report.MaskedText, cancellationToken);
        db.Jobs.Add(clockwork.Job(ClassifyReport.Kind, report.Id, priority));

        if (pending is not null)
        {
            pending.FiledAs = report.Id;
            pending.Confirmation = null;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException raced) when (filed.IdempotencyKey is not null)
        {
            // Two identical posts raced: the unique key let one through, and both get its number.
            db.ChangeTracker.Clear();
            return await EarlierAsync(filed.IdempotencyKey, cancellationToken) is { } winner
                ? (winner, false)
                : throw new InvalidOperationException("The report could not be stored.", raced);
        }

        bell.Ring();
        return (report, true);
    }

    // On a flood day thousands wait: danger is read first, then what is urgent. A broken model stops no filing.
    private async Task<int> PriorityAsync(string text, CancellationToken cancellationToken)
    {
        try
        {
            if (ports.Classifier is { } classifier)
            {
                var said = await classifier.ClassifyAsync(text, cancellationToken);

                return said.IsEmergency ? JobPriority.Emergency
                    : said.Urgency.Label is Urgency.Urgent ? JobPriority.Urgent
                    : JobPriority.Report;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Told in the log by whoever asks the model next; here the words alone must do.
        }

        return ports.Emergencies?.Detect(text) is null ? JobPriority.Report : JobPriority.Emergency;
    }

    private async Task<Report?> EarlierAsync(string? key, CancellationToken cancellationToken) =>
        key is null
            ? null
            : await db
                .Reports.AsNoTracking()
                .FirstOrDefaultAsync(report => report.IdempotencyKey == key, cancellationToken);

    private Report Create(NewReport filed)
    {
        var now = clockwork.Now;
        var text = VietnameseText.Normalise(filed.Text.Trim());
        var placeText = filed.Place is { } typed ? VietnameseText.Normalise(typed) : null;
        var masked = PersonalDataMask.Mask(text).Text;
        var due = clockwork.Acceptance(now);
        var report = new Report
        {
            Id = Guid.CreateVersion7(now),
            Number = ReportNumber.Create(now, RandomNumberGenerator.GetBytes(6)),
            Text = text,
            MaskedText = masked,
            Language = filed.Language,
            PlaceText = placeText,
            Latitude = filed.Point?.Latitude,
            Longitude = filed.Point?.Longitude,
            CitizenCategory = filed.Category,
            HappenedAt = filed.HappenedAt,
            State = ReportState.Draft,
            FiledAt = now,
            DueAt = due.Due,
            DueIsVerified = due.IsVerified,
            CitizenId = filed.CitizenId,
            IdempotencyKey = filed.IdempotencyKey,
            IsSample = filed.IsSample,
        };
        var place = ports.PlaceOf(Readable.Join(masked, placeText), report.Point);
        report.Ward = place.ChosenAs(filed.Ward).Decided;
        report.Contact = contacts.Seal(report.Id, filed.Name, filed.Contact);
        report.Photos.AddRange(filed.Photos.Select((pair, i) => Photo(report.Id, pair, i)));

        var citizen = new Act(filed.CitizenId);
        clockwork.Life.TryMove(report, ReportState.Submitted, citizen);

        if (place.Decided is null && report.Ward is { } said)
        {
            clockwork.Life.Note(report, ReportEventKind.WardSaid, null, said.Value, citizen);
        }

        clockwork.Life.TryMove(report, ReportState.AwaitingAcceptance, citizen);

        return report;
    }

    private static ReportPhoto Photo(Guid reportId, string pair, int ordinal)
    {
        var hashes = pair.Split(':');

        return new ReportPhoto
        {
            Id = Guid.CreateVersion7(),
            ReportId = reportId,
            OriginalHash = hashes[0],
            ServedHash = hashes[1],
            Ordinal = ordinal + 1,
        };
    }
}
