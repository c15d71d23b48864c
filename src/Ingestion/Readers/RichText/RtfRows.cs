using iHanoi.Ingestion.Readers.Tables;

namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>
/// The rows of the table at hand. A cell merged downwards speaks for every row it spans, one merged across for each of
/// its columns.
/// </summary>
internal sealed class RtfRows
{
    private readonly List<TableLine> _lines = [];
    private readonly List<Cell> _plan = [];
    private readonly List<string> _cells = [];
    private readonly Dictionary<int, string> _above = [];
    private Cell _next;
    private bool _isHeader;

    /// <summary>The row's cells have a ground of their own, on which white letters are seen.</summary>
    public bool IsShaded { get; private set; }

    public bool HasCells => _cells.Count > 0;

    /// <summary>Takes the words that say how the row is made.</summary>
    public void Take(RtfToken token)
    {
        switch (token.Word)
        {
            case "trowd":
                _plan.Clear();
                (_next, _isHeader, IsShaded) = (default, false, false);
                break;
            case "trhdr":
                _isHeader = true;
                break;
            case "clvmgf":
                _next.BeginsDown = true;
                break;
            case "clvmrg":
                _next.GoesDown = true;
                break;
            case "clmrg":
                _next.GoesAcross = true;
                break;
            case "clcbpat" or "clshdng" or "trcbpat":
                IsShaded = true;
                break;
            case "cellx":
                _plan.Add(_next);
                _next = default;
                break;
        }
    }

    public void Add(string cell) => _cells.Add(cell);

    /// <summary>True: the row is one cell, a frame around a text, which the caller tells as such.</summary>
    public bool Close(out string frame)
    {
        frame = _cells is [var only] && _lines is [] ? only : "";
        var isFrame = _cells.Count is 1 && _lines is [];

        if (!isFrame && _cells.Count > 0)
        {
            _lines.Add(Told());
        }

        _cells.Clear();
        return isFrame;
    }

    public void Tell(SectionBuilder sections)
    {
        ToldTable.Add(sections, _lines);
        _lines.Clear();
        _above.Clear();
    }

    private TableLine Told()
    {
        var told = new List<string>();
        var columns = new List<string>();

        for (var column = 0; column < _cells.Count; column++)
        {
            var plan = column < _plan.Count ? _plan[column] : default;
            var text = SectionBuilder.OneLine(_cells[column]);

            if (plan.GoesAcross && text.Length is 0 && columns is [.., var left])
            {
                columns.Add(left);
                continue;
            }

            text = plan.GoesDown && text.Length is 0 ? _above.GetValueOrDefault(column, "") : text;

            if (plan.BeginsDown)
            {
                _above[column] = text;
            }

            told.Add(text);
            columns.Add(text);
        }

        return new TableLine(told, columns, _isHeader);
    }

    private record struct Cell(bool BeginsDown, bool GoesDown, bool GoesAcross);
}
