using iHanoi.Civic.City;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>What is compared: masked text, where, when, what about. All but the text may be missing.</summary>
public sealed record ComparableReport(
    string Id,
    string Text,
    GeoPoint? Point,
    DateTimeOffset? At,
    Category? Category
);

/// <summary>Score 0–1: the calibrated chance that both tell of one incident. Merging is a person's act.</summary>
public sealed record DuplicateMatch(
    string Id,
    double Score,
    bool IsSame,
    IReadOnlyList<Bilingual> Reasons
);

public interface IDuplicateFinder
{
    ValueTask<DuplicateMatch> CompareAsync(
        ComparableReport a,
        ComparableReport b,
        CancellationToken cancellationToken
    );

    /// <summary>Likely duplicates of a report among the candidates, best first.</summary>
    ValueTask<IReadOnlyList<DuplicateMatch>> FindAsync(
        ComparableReport report,
        IReadOnlyList<ComparableReport> candidates,
        CancellationToken cancellationToken
    );
}
