using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// The lines of a Markdown table, as they are written; of a long one, the names of its columns are a heading over every
/// piece.
/// </summary>
internal sealed partial class MarkdownTable(SectionBuilder sections)
{
    private const int LongFrom = 300;

    private readonly List<string> _lines = [];

    /// <summary>False: the line is no part of a table.</summary>
    public bool Takes(string line)
    {
        var takes = line.AsSpan().TrimStart().StartsWith('|');

        if (takes)
        {
            _lines.Add(line);
        }

        return takes;
    }

    public void Close()
    {
        var isLong =
            _lines.Count > 2
            && Rule().IsMatch(_lines[1])
            && _lines.Sum(line => line.Length) > LongFrom;

        if (isLong)
        {
            sections.BeginTable(_lines[0].Trim().Trim('|').Trim());
        }

        foreach (var line in isLong ? _lines.Skip(2) : _lines)
        {
            sections.Line(line);
        }

        if (isLong)
        {
            sections.EndTable();
        }

        _lines.Clear();
    }

    [GeneratedRegex(@"^[\s|:-]*-[\s|:-]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Rule();
}
