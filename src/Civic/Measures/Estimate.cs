namespace iHanoi.Civic.Measures;

/// <summary>A metric with its 95% interval, and the items it was computed on.</summary>
public sealed record Estimate(double Value, double Low, double High, int N);
