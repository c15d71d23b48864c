using iHanoi.Civic.Reports;

namespace iHanoi.Classifier.Duplicates;

/// <summary>One side of a comparison, with all that is computed once for it, whomever it is compared with.</summary>
/// <param name="Categories">Probabilities by number of the category.</param>
internal sealed record ReportSide(
    ComparableReport Report,
    ComparedText Words,
    float[] Vector,
    PlacedPieces Pieces,
    float[] Categories
);
