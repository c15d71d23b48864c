namespace iHanoi.Civic.City;

/// <summary>An agency of agencies.csv, or <c>ward:&lt;code&gt;</c> for a ward's People's Committee.</summary>
public readonly record struct AgencyId(string Value)
{
    private const string WardPrefix = "ward:";

    public static AgencyId Of(WardCode ward) => new(WardPrefix + ward.Value);

    public WardCode? Ward =>
        Value.StartsWith(WardPrefix, StringComparison.Ordinal)
            ? new WardCode(Value[WardPrefix.Length..])
            : null;

    public override string ToString() => Value;
}

public sealed record Agency(AgencyId Id, string Name, string NameEn, string Duties);
