using iHanoi.Api.Data;
using iHanoi.Civic.Knowledge.Sources;

namespace iHanoi.Api.Features.Sources;

/// <summary>A visit as programs see it; state and trouble are codes of their status tables, counts are of pages.</summary>
public sealed record VisitView(
    string State,
    DateTimeOffset AskedAt,
    DateTimeOffset? EndedAt,
    string? Trouble,
    int? Status,
    int Listed,
    int New,
    int Changed,
    int Unchanged,
    int Robots,
    int Failed,
    int Gone
);

/// <summary>A source as programs see it. Missing: pages with a document that are no longer there.</summary>
public sealed record SourceView(
    Guid Id,
    string Address,
    string Kind,
    string? Title,
    string By,
    string Pace,
    bool IsPaused,
    DateTimeOffset NextVisitAt,
    int Missing,
    VisitView? LastVisit
);

/// <summary>A page as programs see it; outcome and reason are codes of their status tables.</summary>
public sealed record PageView(
    string Address,
    string? Title,
    bool IsListed,
    string Outcome,
    string? Reason,
    int? Status,
    DateTimeOffset? AskedAt,
    string? DocumentId,
    int? Version
);

internal static class SourceViews
{
    public static SourceView Of(KeptSource kept) =>
        new(
            kept.Source.Id,
            kept.Source.Address,
            SourceKinds.Table.Code(kept.Source.Kind),
            kept.Source.Title,
            kept.Source.PersonName,
            VisitPaces.Table.Code(kept.Source.Pace),
            kept.Source.IsPaused,
            kept.Source.NextVisitAt,
            kept.Missing,
            kept.Last is { } last ? Of(last) : null
        );

    public static PageView Of(WebPage page) =>
        new(
            page.Address,
            page.Title,
            page.IsListed,
            PageOutcomes.Table.Code(page.Outcome),
            page.Reason,
            page.Status,
            page.AskedAt,
            page.DocumentId,
            page.Version
        );

    private static VisitView Of(SourceVisit visit) =>
        new(
            VisitStates.Table.Code(visit.State),
            visit.AskedAt,
            visit.EndedAt,
            visit.Trouble is { } trouble ? SourceTroubles.Table.Code(trouble) : null,
            visit.Status,
            visit.Listed,
            visit.New,
            visit.Changed,
            visit.Unchanged,
            visit.Robots,
            visit.Failed,
            visit.Gone
        );
}
