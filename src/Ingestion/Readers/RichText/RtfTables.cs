using System.Text;

namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>The tables at a file's head: fonts, colours and styles, each entry ended by a semicolon.</summary>
internal sealed class RtfTables(RtfFonts fonts)
{
    private const int Pale = 242;
    private const int LongestName = 200;

    private readonly StringBuilder _name = new();
    private readonly List<bool> _pale = [];
    private readonly Dictionary<int, int> _levels = [];
    private (int Red, int Green, int Blue)? _colour;

    public void Take(RtfToken token, RtfState state)
    {
        var (red, green, blue) = _colour ?? default;

        switch (token)
        {
            case { Word: "red", Number: { } value }:
                _colour = (value, green, blue);
                break;
            case { Word: "green", Number: { } value }:
                _colour = (red, value, blue);
                break;
            case { Word: "blue", Number: { } value }:
                _colour = (red, green, value);
                break;
            default:
                fonts.Take(token, state.Font);
                break;
        }
    }

    public void Take(byte letter, RtfState state)
    {
        if (letter is (byte)';')
        {
            Close(state);
        }
        else if (_name.Length < LongestName)
        {
            _name.Append((char)letter);
        }
    }

    /// <summary>Letters nobody sees on white paper.</summary>
    public bool IsPale(int colour) => colour >= 0 && colour < _pale.Count && _pale[colour];

    public int? LevelOf(RtfState state) => state.Outline is null ? Found(state.Style) : state.Level;

    private int? Found(int style) => _levels.TryGetValue(style, out var level) ? level : null;

    private void Close(RtfState state)
    {
        var name = _name.ToString().Trim();
        _name.Clear();

        switch (state.Place)
        {
            case RtfPlace.Fonts:
                fonts.Name(state.Font, name);
                break;
            case RtfPlace.Colours:
                // The first may be empty: the reader's own colour.
                _pale.Add(_colour is { Red: >= Pale, Green: >= Pale, Blue: >= Pale });
                _colour = null;
                break;
            case RtfPlace.Styles
                when state.Style >= 0 && (state.Level ?? ByName(name)) is { } level:
                _levels[state.Style] = level;
                break;
        }
    }

    private static int? ByName(string name) =>
        name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
        && name[^1] is >= '1' and <= '9'
            ? name[^1] - '0'
            : null;
}
