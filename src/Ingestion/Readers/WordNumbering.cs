using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// The numbers Word writes by itself ("Điều 3.", "a)"): they are no text in the file, but people read and cite them.
/// A law's template hangs them on its styles, so that no paragraph names a list.
/// </summary>
internal sealed class WordNumbering(Numbering? numbering, WordStyles styles)
{
    private const int LongestLabel = 60;

    private readonly WordLists _lists = new(numbering, styles);
    private readonly Dictionary<(int Shape, int Level), int> _counts = [];
    private readonly HashSet<(int List, int Level)> _begun = [];

    public string Before(Paragraph paragraph)
    {
        if (_lists.Of(paragraph) is not { } place || _lists.LevelOf(place) is not { } shape)
        {
            return "";
        }

        if (shape.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet)
        {
            return "- ";
        }

        Count(place, shape);
        return Label(place, shape);
    }

    // Lists of one shape count on; one that says where it begins does so once.
    private void Count(ListPlace place, Level shape)
    {
        var (list, level) = place;
        var key = (_lists.ShapeOf(list), level);
        var begins = _begun.Add((list, level)) ? _lists.BeginOf(place) : null;

        _counts[key] =
            begins
            ?? (
                _counts.TryGetValue(key, out var count)
                    ? count + 1
                    : shape.StartNumberingValue?.Val?.Value ?? 1
            );

        foreach (var deeper in Deeper(key).ToArray())
        {
            _counts.Remove(deeper);
        }
    }

    private IEnumerable<(int Shape, int Level)> Deeper((int Shape, int Level) key) =>
        _counts.Keys.Where(other =>
            other.Shape == key.Shape
            && other.Level > key.Level
            && _lists.IsCountedAnew(other.Shape, other.Level)
        );

    private string Label(ListPlace place, Level shape)
    {
        var label = shape.LevelText?.Val?.Value ?? "";

        if (label.Length > LongestLabel)
        {
            return "";
        }

        for (var level = 0; level <= place.Level; level++)
        {
            var upper = _lists.LevelOf(place with { Level = level });
            var count = _counts.GetValueOrDefault(
                (_lists.ShapeOf(place.List), level),
                upper?.StartNumberingValue?.Val?.Value ?? 1
            );
            var format =
                shape.IsLegalNumberingStyle is not null && level < place.Level
                    ? NumberFormatValues.Decimal
                    : upper?.NumberingFormat?.Val?.Value;
            label = label.Replace(
                $"%{level + 1}",
                ListNumber.Written(count, format),
                StringComparison.Ordinal
            );
        }

        return label.Length is 0 ? "" : $"{label} ";
    }
}
