using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Readers.Safety;

namespace iHanoi.Ingestion.Readers;

/// <summary>Collects lines and headings as a reader meets them and gives back sections in reading order.</summary>
internal sealed class SectionBuilder
{
    // Deeper than any heading of a text.
    private const int TableLevel = 20;

    private readonly List<DocumentSection> _sections = [];
    private readonly List<(int Level, string Text)> _path = [];
    private readonly StringBuilder _text = new();
    private readonly LegalClauses _clauses = new();
    private int? _page;

    public string? FirstHeading { get; private set; }

    public void Heading(int level, string text)
    {
        text = OneLine(UnseenCharacters.Remove(text));

        if (text.Length is 0)
        {
            return;
        }

        Close();
        FirstHeading ??= text;
        _clauses.Begin();
        _path.RemoveAll(heading => heading.Level >= level);
        _path.Add((level, text));
    }

    /// <summary>The names of a table's columns stand over all its rows, however it is cut.</summary>
    public void BeginTable(string names)
    {
        Close();
        _path.Add((TableLevel, OneLine(UnseenCharacters.Remove(names))));
    }

    public void EndTable()
    {
        Close();
        _path.RemoveAll(heading => heading.Level is TableLevel);
    }

    public void Line(string line) => _text.Append(line.TrimEnd()).Append('\n');

    public void Gap() => _text.Append('\n');

    public void Row(IEnumerable<string> cells)
    {
        var row = string.Join(" | ", cells.Select(OneLine));

        if (row.AsSpan().IndexOfAnyExcept(' ', '|') >= 0)
        {
            Line(row);
        }
    }

    public void Page(int page)
    {
        Close();
        _page = page;
    }

    public IReadOnlyList<DocumentSection> Build()
    {
        Close();
        return _sections;
    }

    public static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Close()
    {
        var text = VietnameseText
            .Normalise(UnseenCharacters.Remove(_text.ToString()))
            .Trim('\n', ' ', '\t', '\r');
        _text.Clear();

        if (text.Length > 0)
        {
            string[] path = [.. _path.Select(heading => VietnameseText.Normalise(heading.Text))];

            foreach (var (clause, part) in _clauses.Of(path.LastOrDefault(), text))
            {
                _sections.Add(
                    new DocumentSection(clause is null ? path : [.. path, clause], part, _page)
                );
            }
        }
    }
}
