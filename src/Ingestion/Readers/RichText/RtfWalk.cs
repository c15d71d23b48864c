namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>
/// Goes through the tokens of a file with a stack of its own, so that no nesting exhausts the thread's. What stands in a
/// group that holds no text, is hidden or was deleted is passed over.
/// </summary>
internal sealed class RtfWalk
{
    private const int OneUnit = 0xFFFF;

    private readonly Stack<(RtfState State, RtfWords Words)> _groups = new();
    private readonly RtfFonts _fonts = new();
    private readonly RtfTables _tables;
    private readonly RtfWords _title;
    private readonly RtfLines _lines = new();
    private RtfWords _words;
    private RtfState _state = new();
    private bool _isStarred;
    private int _substitutes;

    public RtfWalk()
    {
        _tables = new RtfTables(_fonts);
        _title = new RtfWords(_fonts);
        _words = new RtfWords(_fonts);
    }

    public int Depth => _groups.Count;

    public DocumentDraft Draft()
    {
        EndParagraph();
        return _lines.Draft(_title.Take().Text);
    }

    public void Take(RtfToken token)
    {
        switch (token.Kind)
        {
            case RtfKind.Open:
                (_isStarred, _substitutes) = (false, 0);
                _groups.Push((_state, _words));
                break;
            case RtfKind.Close:
                Close();
                break;
            case RtfKind.Letter when _substitutes > 0:
                _substitutes--;
                break;
            case RtfKind.Letter:
                Letter(token.Letter);
                break;
            case RtfKind.Word when _state.Place is not RtfPlace.Unseen:
                Word(token);
                break;
        }
    }

    private void Close()
    {
        (_isStarred, _substitutes) = (false, 0);
        var (state, words) = _groups.Pop();

        if (words != _words)
        {
            _lines.Note(_words.Take().Text);
        }

        (_state, _words) = (state, words);
    }

    private void Letter(byte letter)
    {
        switch (_state.Place)
        {
            case RtfPlace.Body or RtfPlace.Note when IsSeen:
                _words.Add(letter, _state);
                break;
            case RtfPlace.Title:
                _title.Add(letter, _state);
                break;
            case RtfPlace.Fonts or RtfPlace.Colours or RtfPlace.Styles:
                _tables.Take(letter, _state);
                break;
        }
    }

    private void Sign(char sign)
    {
        if (_state.Place is RtfPlace.Title)
        {
            _title.Add(sign, _state);
        }
        else if (_state.Place is RtfPlace.Body or RtfPlace.Note && IsSeen)
        {
            _words.Add(sign, _state);
        }
    }

    private bool IsSeen =>
        !_state.IsHidden
        && !_state.IsTooSmall
        && (_state.IsShaded || _lines.Rows.IsShaded || !_tables.IsPale(_state.Colour));

    private void Word(RtfToken token)
    {
        if (token.Word is "*")
        {
            _isStarred = true;
            return;
        }

        if (RtfDestinations.Of(token.Word, _isStarred) is { } place)
        {
            Enter(place);
        }

        _isStarred = false;

        switch (_state.Place)
        {
            case RtfPlace.Body or RtfPlace.Note or RtfPlace.Title:
                Said(token);
                break;
            case RtfPlace.Fonts or RtfPlace.Colours or RtfPlace.Styles:
                _state = _state.After(token);
                _tables.Take(token, _state);
                break;
        }
    }

    private void Enter(RtfPlace place)
    {
        // Only a file's properties have a title.
        if (place is RtfPlace.Title && _state.Place is not RtfPlace.About)
        {
            return;
        }

        _words = place is RtfPlace.Note ? new RtfWords(_fonts) : _words;
        _state = _state with { Place = place };
    }

    private void Said(RtfToken token)
    {
        switch (token.Word)
        {
            case "u" when token.Number is { } code:
                Sign((char)(code & OneUnit));
                _substitutes = _state.Substitutes;
                break;
            case "par" or "sect" or "page" when _state.Place is RtfPlace.Body:
                EndParagraph();
                break;
            case "cell":
                _lines.EndCell(_words.Take().Text);
                break;
            case "row":
                _lines.EndRow();
                break;
            case "plain":
                _state = _state.Plain(_fonts.Usual);
                break;
            case "-":
                _words.AddSoftHyphen(_state);
                break;
            default:
                Shown(token);
                break;
        }
    }

    private void Shown(RtfToken token)
    {
        if (RtfSigns.Of(token.Word) is { } sign)
        {
            Array.ForEach(sign.ToCharArray(), Sign);
            return;
        }

        _state = _state.After(token);
        _lines.Rows.Take(token);
        _fonts.Take(token, _state.Font);
    }

    private void EndParagraph()
    {
        var (text, isBold) = _words.Take();

        if (_state.IsInTable)
        {
            _lines.InCell(text);
        }
        else
        {
            _lines.Paragraph(text, isBold, _tables.LevelOf(_state));
        }
    }
}
