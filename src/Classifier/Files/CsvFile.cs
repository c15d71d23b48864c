using nietras.SeparatedValues;

namespace iHanoi.Classifier.Files;

/// <summary>Small tables of data/, read whole: each row by column name.</summary>
internal static class CsvFile
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(
        string path,
        char separator = ','
    )
    {
        using var reader = Sep.New(separator)
            .Reader(options => options with { Unescape = true })
            .FromFile(path);
        var names = reader.Header.ColNames;
        var rows = new List<IReadOnlyDictionary<string, string>>();

        foreach (var row in reader)
        {
            var cells = new Dictionary<string, string>(names.Count, StringComparer.Ordinal);

            for (var i = 0; i < names.Count; i++)
            {
                cells[names[i]] = row[i].ToString();
            }

            rows.Add(cells);
        }

        return rows;
    }
}
