using System.Text;

namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>
/// The words of a paragraph, collected letter by letter: bytes are read by the code page of their font, letters of old
/// fonts when the font changes.
/// </summary>
internal sealed class RtfWords(RtfFonts fonts)
{
    private const char SoftHyphen = '\u00AD';

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _run = new();
    private readonly List<byte> _bytes = [];
    private int _font;
    private bool _hasPlain;

    public void Add(byte letter, RtfState state)
    {
        Begin(state, isBlank: letter is (byte)' ');
        _bytes.Add(letter);
    }

    public void Add(char letter, RtfState state)
    {
        Begin(state, isBlank: char.IsWhiteSpace(letter));
        Decode();
        _run.Append(letter);
    }

    /// <summary>"ư" has the byte of the hyphen that is seen at a line's end only.</summary>
    public void AddSoftHyphen(RtfState state)
    {
        if (fonts.IsOld(state.Font))
        {
            Add(SoftHyphen, state);
        }
    }

    /// <summary>What was collected, and whether all of it is bold.</summary>
    public (string Text, bool IsBold) Take()
    {
        Close();
        var taken = (_text.ToString(), !_hasPlain);
        _text.Clear();
        _hasPlain = false;
        return taken;
    }

    private void Begin(RtfState state, bool isBlank)
    {
        _hasPlain |= !isBlank && !state.IsBold;

        if (state.Font != _font)
        {
            Close();
            _font = state.Font;
        }
    }

    private void Decode()
    {
        if (_bytes.Count > 0)
        {
            _run.Append(fonts.Decoded(_font, [.. _bytes]));
            _bytes.Clear();
        }
    }

    private void Close()
    {
        Decode();

        if (_run.Length > 0)
        {
            _text.Append(fonts.Shown(_font, _run.ToString()));
            _run.Clear();
        }
    }
}
