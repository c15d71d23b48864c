namespace iHanoi.Civic.Reports;

/// <summary>What officials did in the last <paramref name="Days"/> with reports of the ward in question.</summary>
public sealed record RoutingLessons(int Days, IReadOnlyList<AgencyRecord> Records)
{
    public static readonly RoutingLessons None = new(0, []);
}
