using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>A list by its number in the file, and how deep in it a paragraph stands, from 0.</summary>
internal readonly record struct ListPlace(int List, int Level);

/// <summary>Which list a paragraph belongs to, by itself or by its style, and what that list's levels look like.</summary>
internal sealed class WordLists
{
    private readonly WordStyles _styles;
    private readonly Dictionary<int, NumberingInstance> _lists;
    private readonly Dictionary<int, AbstractNum> _shapes;
    private readonly Dictionary<(int Shape, int Level), Level> _levels;
    private readonly Dictionary<string, ListPlace?> _ofStyles = new(StringComparer.Ordinal);

    public WordLists(Numbering? numbering, WordStyles styles)
    {
        _styles = styles;
        _lists = ByNumber(
            numbering?.Elements<NumberingInstance>() ?? [],
            list => list.NumberID?.Value
        );
        _shapes = ByNumber(
            numbering?.Elements<AbstractNum>() ?? [],
            shape => shape.AbstractNumberId?.Value
        );
        _levels = _shapes
            .SelectMany(shape =>
                shape.Value.Elements<Level>().Select(level => (Shape: shape.Key, Level: level))
            )
            .GroupBy(each => (each.Shape, each.Level.LevelIndex?.Value ?? 0))
            .ToDictionary(same => same.Key, same => same.First().Level);
    }

    /// <summary>Null: no list. A paragraph may also say that it leaves the list of its style.</summary>
    public ListPlace? Of(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var style =
            paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _styles.OfParagraphs;
        var list = own?.NumberingId?.Val?.Value;
        var level = own?.NumberingLevelReference?.Val?.Value;

        return list is 0 ? null
            : list is not null ? new ListPlace(list.Value, level ?? 0)
            : OfStyle(style) is { } place ? place with { Level = level ?? place.Level }
            : null;
    }

    public int ShapeOf(int list) =>
        _lists.GetValueOrDefault(list)?.AbstractNumId?.Val?.Value is { } shape ? Linked(shape) : -1;

    public Level? LevelOf(ListPlace place) =>
        Override(place)?.Level ?? _levels.GetValueOrDefault((ShapeOf(place.List), place.Level));

    /// <summary>Where a list begins that counts anew though others have its shape.</summary>
    public int? BeginOf(ListPlace place) =>
        Override(place)?.StartOverrideNumberingValue?.Val?.Value;

    /// <summary>"Điều" counts through all chapters: such a level does not begin anew below the next higher number.</summary>
    public bool IsCountedAnew(int shape, int level) =>
        _levels.GetValueOrDefault((shape, level))?.LevelRestart?.Val?.Value is not 0;

    private LevelOverride? Override(ListPlace place) =>
        _lists
            .GetValueOrDefault(place.List)
            ?.Elements<LevelOverride>()
            .FirstOrDefault(level => level.LevelIndex?.Value == place.Level);

    // A shape may only name the style whose list it is.
    private int Linked(int shape) =>
        _shapes.GetValueOrDefault(shape)?.NumberingStyleLink?.Val?.Value is { } style
        && _styles
            .Find(style)
            ?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value
            is { } list
        && _lists.GetValueOrDefault(list)?.AbstractNumId?.Val?.Value is { } linked
            ? linked
            : shape;

    private ListPlace? OfStyle(string? id)
    {
        if (id is null)
        {
            return null;
        }

        if (!_ofStyles.TryGetValue(id, out var place))
        {
            place = FindOfStyle(id);
            _ofStyles[id] = place;
        }

        return place;
    }

    private ListPlace? FindOfStyle(string id)
    {
        int? level = null;

        foreach (var style in _styles.Chain(id))
        {
            var numbers = style.StyleParagraphProperties?.NumberingProperties;
            level ??= numbers?.NumberingLevelReference?.Val?.Value;

            if (numbers?.NumberingId?.Val?.Value is { } list)
            {
                return list is 0
                    ? null
                    : new ListPlace(
                        list,
                        level ?? LevelNaming(ShapeOf(list), style.StyleId?.Value)
                    );
            }
        }

        return null;
    }

    private int LevelNaming(int shape, string? style) =>
        _levels
            .Where(level =>
                level.Key.Shape == shape && level.Value.ParagraphStyleIdInLevel?.Val?.Value == style
            )
            .Select(level => level.Key.Level)
            .FirstOrDefault();

    private static Dictionary<int, T> ByNumber<T>(IEnumerable<T> all, Func<T, int?> number) =>
        all.Where(each => number(each) is not null)
            .GroupBy(each => number(each)!.Value)
            .ToDictionary(same => same.Key, same => same.First());
}
