namespace iHanoi.Civic.City;

/// <summary>The city's units and agencies, and which unit a point lies in.</summary>
public interface IGazetteer
{
    IReadOnlyList<Ward> Wards { get; }

    IReadOnlyList<Agency> Agencies { get; }

    Ward? Find(WardCode code);

    /// <summary>Also answers <c>ward:&lt;code&gt;</c> ids, as that ward's People's Committee.</summary>
    Agency? Find(AgencyId id);

    /// <summary>Point in polygon; null outside the city.</summary>
    Ward? At(GeoPoint point);
}
