using nietras.SeparatedValues;

namespace iHanoi.City.Files;

/// <summary>A small table of data/city, read whole. Columns are named by the header.</summary>
internal sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<string[]> _rows;

    private CsvTable(Dictionary<string, int> columns, List<string[]> rows)
    {
        _columns = columns;
        _rows = rows;
    }

    public IEnumerable<CsvRow> Rows => _rows.Select(cells => new CsvRow(_columns, cells));

    public static CsvTable Read(string path, char separator = ',')
    {
        using var reader = Sep.New(separator)
            .Reader(o => o with { Unescape = true })
            .FromFile(path);
        var columns = reader
            .Header.ColNames.Index()
            .ToDictionary(column => column.Item, column => column.Index, StringComparer.Ordinal);
        var rows = new List<string[]>();

        foreach (var row in reader)
        {
            var cells = new string[columns.Count];

            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = row[i].ToString();
            }

            rows.Add(cells);
        }

        return new CsvTable(columns, rows);
    }
}
