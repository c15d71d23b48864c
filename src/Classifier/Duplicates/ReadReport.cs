namespace iHanoi.Classifier.Duplicates;

/// <summary>A report's side of a comparison, and what the learnt reading made of its text.</summary>
internal sealed record ReadReport(ReportSide Side, Telling Telling);
