using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// The numbers Word writes by itself ("Điều 3.", "a)"): they are no text in the file, but people read and cite them.
/// </summary>
internal sealed class WordNumbering(Numbering? numbering)
{
    private readonly Dictionary<(int List, int Level), int> _counts = [];

    public string Before(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties?.NumberingProperties;

        if (properties?.NumberingId?.Val?.Value is not { } list)
        {
            return "";
        }

        var level = properties.NumberingLevelReference?.Val?.Value ?? 0;

        if (LevelOf(list, level) is not { } shape)
        {
            return "";
        }

        if (shape.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet)
        {
            return "- ";
        }

        Count(list, level, shape.StartNumberingValue?.Val?.Value ?? 1);
        return Label(list, shape);
    }

    private Level? LevelOf(int list, int level)
    {
        var instance = numbering
            ?.Elements<NumberingInstance>()
            .FirstOrDefault(candidate => candidate.NumberID?.Value == list);
        var shape = instance?.AbstractNumId?.Val?.Value;

        return numbering
            ?.Elements<AbstractNum>()
            .FirstOrDefault(candidate => candidate.AbstractNumberId?.Value == shape)
            ?.Elements<Level>()
            .FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);
    }

    private void Count(int list, int level, int start)
    {
        _counts[(list, level)] = _counts.TryGetValue((list, level), out var count)
            ? count + 1
            : start;

        foreach (
            var deeper in _counts.Keys.Where(key => key.List == list && key.Level > level).ToArray()
        )
        {
            _counts.Remove(deeper);
        }
    }

    private string Label(int list, Level shape)
    {
        var label = shape.LevelText?.Val?.Value ?? "";

        for (var level = 0; level < 9; level++)
        {
            var count = _counts.GetValueOrDefault((list, level), 1);
            var format = LevelOf(list, level)?.NumberingFormat?.Val?.Value;
            label = label.Replace(
                $"%{level + 1}",
                Written(count, format),
                StringComparison.Ordinal
            );
        }

        return label.Length is 0 ? "" : $"{label} ";
    }

    private static string Written(int count, NumberFormatValues? format) =>
        format == NumberFormatValues.LowerLetter ? $"{(char)('a' + ((count - 1) % 26))}"
        : format == NumberFormatValues.UpperLetter ? $"{(char)('A' + ((count - 1) % 26))}"
        : format == NumberFormatValues.UpperRoman ? Roman(count)
        : format == NumberFormatValues.LowerRoman ? Roman(count).ToLowerInvariant()
        : count.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int count)
    {
        (int Value, string Sign)[] signs =
        [
            (50, "L"),
            (40, "XL"),
            (10, "X"),
            (9, "IX"),
            (5, "V"),
            (4, "IV"),
            (1, "I"),
        ];
        var roman = "";

        foreach (var (value, sign) in signs)
        {
            for (; count >= value; count -= value)
            {
                roman += sign;
            }
        }

        return roman;
    }
}
