using iHanoi.Civic.City;

namespace iHanoi.City.Transit;

/// <summary>Stops by cells of about 550 m, so that neighbours on foot are found without a scan.</summary>
internal sealed class StopGrid
{
    private const double Cell = 0.005;

    private readonly ILookup<(int, int), Stop> _cells;

    public StopGrid(IEnumerable<Stop> stops) => _cells = stops.ToLookup(stop => CellOf(stop.Point));

    public IEnumerable<(Stop Stop, double Metres)> Within(GeoPoint point, double metres)
    {
        var (row, column) = CellOf(point);
        var reach = (int)Math.Ceiling(metres / 500);

        for (var r = row - reach; r <= row + reach; r++)
        {
            for (var c = column - reach; c <= column + reach; c++)
            {
                foreach (var stop in _cells[(r, c)])
                {
                    if (stop.Point.MetresTo(point) is var distance && distance <= metres)
                    {
                        yield return (stop, distance);
                    }
                }
            }
        }
    }

    private static (int, int) CellOf(GeoPoint point) =>
        ((int)Math.Floor(point.Latitude / Cell), (int)Math.Floor(point.Longitude / Cell));
}
