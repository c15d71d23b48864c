namespace iHanoi.Civic.City;

/// <summary>WGS 84, degrees.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    private const double EarthRadius = 6_371_000;

    /// <summary>Great-circle distance in metres (haversine).</summary>
    public double MetresTo(GeoPoint other)
    {
        var lat = double.DegreesToRadians(other.Latitude - Latitude);
        var lon = double.DegreesToRadians(other.Longitude - Longitude);
        var a =
            Math.Pow(Math.Sin(lat / 2), 2)
            + Math.Cos(double.DegreesToRadians(Latitude))
                * Math.Cos(double.DegreesToRadians(other.Latitude))
                * Math.Pow(Math.Sin(lon / 2), 2);

        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
