using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers.Sheets;

/// <summary>
/// The tables of a sheet, one below the other: each row stands under the names of the columns of its own table, and a
/// second table under its title.
/// </summary>
internal sealed class SheetTables(SectionBuilder sections)
{
    private const int MostHeaderRows = 4;

    private readonly List<SheetRow> _header = [];
    private SheetRow? _title;
    private bool _titleIsApart;
    private bool _inTable;
    private int _last;

    public void Add(SheetRow row)
    {
        var isApart = row.Number > _last + 1;
        _last = row.Number;

        if (
            _header is [.., { Spans.Count: > 0 }]
            && _header.Count < MostHeaderRows
            && IsHeader(row)
        )
        {
            _header.Add(row);
            return;
        }

        Begin();

        if (IsHeader(row) && (!_inTable || isApart || (_title is not null && _titleIsApart)))
        {
            _header.Add(row);
            return;
        }

        Tell();

        // One cell alone may be the title of what comes, or part the rows of a table.
        if (IsTitle(row))
        {
            (_title, _titleIsApart) = (row, isApart);
        }
        else
        {
            sections.Row(row.Cells);
        }
    }

    public void Close()
    {
        Begin();
        Tell();
    }

    private void Begin()
    {
        if (_header is [])
        {
            return;
        }

        var names = TableHeader.Joined([.. _header.Select(row => row.Spread())]);

        if (_inTable && _title is { } title)
        {
            sections.Heading(2, string.Join(' ', title.Cells));
            sections.Heading(3, string.Join(" | ", names));
        }
        else
        {
            Tell();
            sections.Heading(2, string.Join(" | ", names));
        }

        _inTable = true;
        _title = null;
        _header.Clear();
    }

    private void Tell()
    {
        if (_title is { } title)
        {
            sections.Row(title.Cells);
            _title = null;
        }
    }

    private static bool IsTitle(SheetRow row) =>
        row.Cells.Count(cell => cell.Length > 0) is 1
        && row.Cells.Any(cell => cell.Any(char.IsLetter));

    // A title merged over the whole table is one text however wide; columns have names that differ.
    private static bool IsHeader(SheetRow row) =>
        TableHeader.Is(row.Spread())
        && row.Cells.Where(cell => cell.Length > 0).Distinct(StringComparer.Ordinal).Skip(1).Any();
}
