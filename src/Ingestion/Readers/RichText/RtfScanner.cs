using System.Text;

namespace iHanoi.Ingestion.Readers.RichText;

/// <summary>
/// The tokens of an RTF file, one after the other (RTF 1.9.1, "RTF Syntax"). Raw bytes after "\bin" are passed over,
/// never kept.
/// </summary>
internal sealed class RtfScanner(byte[] file)
{
    private const int LongestWord = 32;
    private const int MostDigits = 10;
    private const int HexDigits = 2;

    private int _at;

    /// <summary>Null at the end of the file.</summary>
    public RtfToken? Next()
    {
        while (_at < file.Length)
        {
            switch (file[_at++])
            {
                case (byte)'{':
                    return new RtfToken(RtfKind.Open);
                case (byte)'}':
                    return new RtfToken(RtfKind.Close);
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                case (byte)'\\':
                    return Control();
                case var letter:
                    return new RtfToken(RtfKind.Letter, Letter: letter);
            }
        }

        return null;
    }

    private RtfToken? Control()
    {
        if (_at >= file.Length)
        {
            return null;
        }

        if (char.IsAsciiLetter((char)file[_at]))
        {
            return Word();
        }

        var sign = file[_at++];

        return sign switch
        {
            (byte)'\'' => Hex(),
            (byte)'\\' or (byte)'{' or (byte)'}' => new RtfToken(RtfKind.Letter, Letter: sign),
            (byte)'\r' or (byte)'\n' => new RtfToken(RtfKind.Word, "par"),
            (byte)'\t' => new RtfToken(RtfKind.Word, "tab"),
            _ => new RtfToken(RtfKind.Word, $"{(char)sign}"),
        };
    }

    private RtfToken Hex()
    {
        var digits = file.AsSpan(_at, Math.Min(HexDigits, file.Length - _at));

        if (
            digits.Length is HexDigits
            && char.IsAsciiHexDigit((char)digits[0])
            && char.IsAsciiHexDigit((char)digits[1])
        )
        {
            _at += HexDigits;
            return new RtfToken(RtfKind.Letter, Letter: Convert.FromHexString(digits)[0]);
        }

        return new RtfToken(RtfKind.Letter, Letter: (byte)' ');
    }

    private RtfToken Word()
    {
        var start = _at;

        while (
            _at < file.Length && _at - start < LongestWord && char.IsAsciiLetter((char)file[_at])
        )
        {
            _at++;
        }

        var word = Encoding.ASCII.GetString(file, start, _at - start);
        var number = Number();

        if (_at < file.Length && file[_at] is (byte)' ')
        {
            _at++;
        }

        if (word is "bin" && number > 0)
        {
            _at = (int)Math.Min(file.Length, (long)_at + number.Value);
        }

        return new RtfToken(RtfKind.Word, word, number);
    }

    private int? Number()
    {
        var start = _at;
        var isNegative = _at < file.Length && file[_at] is (byte)'-';
        _at += isNegative ? 1 : 0;
        var first = _at;
        var number = 0L;

        while (_at < file.Length && _at - first < MostDigits && char.IsAsciiDigit((char)file[_at]))
        {
            number = (number * 10) + (file[_at++] - '0');
        }

        if (_at == first)
        {
            _at = start;
            return null;
        }

        return (int)Math.Min(number, int.MaxValue) * (isNegative ? -1 : 1);
    }
}
