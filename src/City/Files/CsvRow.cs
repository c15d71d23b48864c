using System.Globalization;
using iHanoi.Civic.City;

namespace iHanoi.City.Files;

/// <summary>One row by column name. An empty cell is null.</summary>
internal readonly record struct CsvRow(IReadOnlyDictionary<string, int> Columns, string[] Cells)
{
    public string this[string column] => Cells[Columns[column]];

    public string? Optional(string column) =>
        Columns.TryGetValue(column, out var i) && Cells[i] is { Length: > 0 } cell ? cell : null;

    public double? Number(string column) =>
        double.TryParse(
            Optional(column),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    public int? Whole(string column) => Number(column) is { } value ? (int)value : null;

    public string[] List(string column) =>
        Optional(column)?.Split('|', StringSplitOptions.RemoveEmptyEntries) ?? [];

    public GeoPoint? Point() =>
        (Number("lat"), Number("lon")) is ({ } lat, { } lon) ? new GeoPoint(lat, lon) : null;
}
