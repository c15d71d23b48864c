using System.Text;
using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Text;
using iHanoi.Ingestion.Readers.Safety;

namespace iHanoi.Ingestion.Readers;

/// <summary>Collects lines and headings as a reader meets them and gives back sections in reading order.</summary>
internal sealed class SectionBuilder
{
    private readonly List<DocumentSection> _sections = [];
    private readonly List<(int Level, string Text)> _path = [];
    private readonly StringBuilder _text = new();
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
        _path.RemoveAll(heading => heading.Level >= level);
        _path.Add((level, text));
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
            _sections.Add(new DocumentSection(path, text, _page));
        }
    }
}
