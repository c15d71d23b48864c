using iHanoi.Api.Data;
using iHanoi.Api.Features.Incidents;
using iHanoi.Api.Features.Learning;
using iHanoi.Api.Platform;
using iHanoi.Civic.City;
using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Reports;

/// <summary>What the models make of a report. Null parts: that room is not ready.</summary>
internal sealed record Reading(
    EmergencySignal? Emergency,
    Classification? Classification,
    ResolvedPlace Place,
    IReadOnlyList<RoutingSuggestion> Agencies,
    IReadOnlyList<DuplicateMatch> Duplicates
)
{
    public WardCode? Ward => Place.Decided;

    /// <summary>
    /// The kind that keeps it from being filed as a report, and how sure the model is. An alarm shows the numbers
    /// however doubtful it is.
    /// </summary>
    public (LegalKind Kind, double Probability)? OtherDoor =>
        (Emergency, Classification) switch
        {
            (not null, _) or (_, { LegalKind.Label: LegalKind.Emergency }) => (
                LegalKind.Emergency,
                1
            ),
            (_, { IsEmergency: true } alarm) => (LegalKind.Emergency, alarm.EmergencyProbability),
            (_, { LegalKind: { Label: not (LegalKind.Report or LegalKind.Question) } kind }) => (
                kind.Label,
                kind.Probability
            ),
            _ => null,
        };
}

/// <summary>What there is to read: masked before any model sees it.</summary>
internal sealed record Readable(Guid Id, string MaskedText, string? Place, GeoPoint? Point)
{
    /// <summary>The ward that a person chose among the candidates.</summary>
    public WardCode? Ward { get; init; }

    public static Readable Of(Report report) =>
        new(report.Id, report.MaskedText, report.PlaceText, report.Point) { Ward = report.Ward };

    public string WithPlace => Join(MaskedText, Place);

    public static string Join(string maskedText, string? place) =>
        place is { Length: > 0 } ? $"{maskedText}\n{place}" : maskedText;
}

/// <summary>Emergency gate, classifier, address, router, duplicates: in that order, each may be missing.</summary>
internal sealed partial class ReportReader(
    CityPorts ports,
    Neighbours neighbours,
    ReturnBook returns,
    TimeProvider time,
    ILogger<ReportReader> log
)
{
    public async Task<Reading> ReadAsync(Readable report, CancellationToken cancellationToken)
    {
        var reading = await ReadAloneAsync(report, cancellationToken);

        return reading with
        {
            Duplicates = await FindAsync(report, reading, cancellationToken),
        };
    }

    /// <summary>Without looking for others like it: what the door must know while somebody waits at it.</summary>
    public async Task<Reading> ReadAloneAsync(Readable report, CancellationToken cancellationToken)
    {
        var emergency = ports.Emergencies?.Detect(report.MaskedText);
        var place = ports.PlaceOf(report.WithPlace, report.Point).ChosenAs(report.Ward);
        var classification = await ClassifyAsync(report.MaskedText, cancellationToken);
        var agencies = classification is null
            ? []
            : await RouteAsync(report, classification, place, cancellationToken);

        return new Reading(emergency, classification, place, agencies, []);
    }

    private async Task<IReadOnlyList<RoutingSuggestion>> RouteAsync(
        Readable report,
        Classification classification,
        ResolvedPlace place,
        CancellationToken cancellationToken
    )
    {
        if (ports.Router is not { } router)
        {
            return [];
        }

        var lessons = await returns.ReadAsync(place.Decided, cancellationToken);
        return router.Route(report.WithPlace, classification, place, lessons);
    }

    // A citizen must be able to file while a model is broken: the queue then says "AI not ready".
    private async Task<Classification?> ClassifyAsync(
        string text,
        CancellationToken cancellationToken
    )
    {
        if (ports.Classifier is not { } classifier)
        {
            return null;
        }

        try
        {
            return await classifier.ClassifyAsync(text, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotClassified(log, failure);
            return null;
        }
    }

    /// <summary>The likeliest others of one incident, among the neighbours; at most three.</summary>
    public async Task<IReadOnlyList<DuplicateMatch>> FindAsync(
        Readable report,
        Reading reading,
        CancellationToken cancellationToken
    )
    {
        if (ports.Duplicates is not { } finder)
        {
            return [];
        }

        var now = time.GetUtcNow();
        var candidates = await neighbours.FindAsync(report, reading, cancellationToken);

        try
        {
            var found = await finder.FindAsync(
                new ComparableReport(
                    report.Id.ToString(),
                    report.WithPlace,
                    report.Point,
                    now,
                    reading.Classification?.Category
                ),
                candidates,
                cancellationToken
            );
            return [.. found.Where(match => match.IsSame).Take(3)];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotCompared(log, failure);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Warning, "The report classifier did not answer")]
    private static partial void NotClassified(ILogger log, Exception failure);

    [LoggerMessage(LogLevel.Warning, "The duplicate finder did not answer")]
    private static partial void NotCompared(ILogger log, Exception failure);
}
