namespace iHanoi.Civic.City;

/// <summary>Five-digit code of a commune-level unit, as the statistics office prints it.</summary>
public readonly record struct WardCode(string Value)
{
    public override string ToString() => Value;
}

public enum WardKind
{
    Phuong,
    Xa,
}

/// <summary>One of the 126 units in force since 2025-07-01 (Resolution 1656/NQ-UBTVQH15).</summary>
public sealed record Ward(
    WardCode Code,
    string Name,
    string ShortName,
    string NameEn,
    WardKind Kind,
    GeoPoint Centre,
    string? OldDistrict
);
