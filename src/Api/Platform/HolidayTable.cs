using System.Text;

namespace iHanoi.Api.Platform;

/// <summary>Days off from data/city/calendar.csv. A holiday without known days off adds none.</summary>
internal static class HolidayTable
{
    public static IReadOnlySet<DateOnly> Read(string path)
    {
        var days = new HashSet<DateOnly>();

        // "public_holiday_policy" rows lack their legal rule: offices are taken as open until it is seen.
        foreach (
            var row in CsvRows
                .Read(path)
                .Where(row => row["kind"].Equals("public_holiday", StringComparison.Ordinal))
        )
        {
            if (
                DateOnly.TryParse(row["off_from"], out var from)
                && DateOnly.TryParse(row["off_to"], out var to)
            )
            {
                for (var day = from; day <= to; day = day.AddDays(1))
                {
                    days.Add(day);
                }
            }
        }

        return days;
    }
}

/// <summary>RFC 4180 rows by header name.</summary>
internal static class CsvRows
{
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        using var lines = File.ReadLines(path).GetEnumerator();

        if (!lines.MoveNext())
        {
            yield break;
        }

        var header = Cells(lines.Current);

        while (lines.MoveNext())
        {
            var cells = Cells(lines.Current);
            yield return header
                .Zip(cells)
                .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;

        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
