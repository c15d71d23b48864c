using iHanoi.Civic.Reports;
using iHanoi.Encoder;

namespace iHanoi.Classifier.Duplicates;

/// <summary>One side of a comparison, with what is computed once for it.</summary>
internal sealed record ReportSide(
    ComparableReport Report,
    ComparedText Words,
    float[] Vector,
    TokenStates Pieces
);
