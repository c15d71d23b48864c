namespace iHanoi.Civic.Reports;

/// <summary>What training measured of the category model in place, on kinds of incident that it never met.</summary>
public sealed record ModelFigures(
    string Model,
    string Version,
    DateTimeOffset MadeAt,
    IReadOnlyDictionary<string, double> Metrics,
    ModelTables Tables
);

/// <summary>
/// Tables behind the figures. <see cref="Confusion"/> counts texts: row the right label, column the guess, both
/// in the order of <see cref="Labels"/>.
/// </summary>
public sealed record ModelTables(
    IReadOnlyList<string> Labels,
    IReadOnlyList<IReadOnlyList<int>> Confusion,
    IReadOnlyList<ReliabilityBin> Reliability,
    IReadOnlyList<CoveragePoint> Coverage
);

/// <summary>Texts of about one confidence: what was said, and how often it was right, 0–1.</summary>
public sealed record ReliabilityBin(double Confidence, double Accuracy, int Count);

/// <summary>Deciding only from this confidence up: the share decided, and how much of it is right, 0–1.</summary>
public sealed record CoveragePoint(double Threshold, double Coverage, double Precision);

public interface IModelFigures
{
    /// <summary>Null when the model was put in place without its figures.</summary>
    Task<ModelFigures?> ReadAsync(CancellationToken cancellationToken);
}
