using System.Text;

namespace iHanoi.Ingestion.Readers.Sheets;

/// <summary>Excel's pattern of a number in the words of .NET: digits as they are, everything else as quoted text.</summary>
internal static class NumberPattern
{
    private const int Longest = 128;

    public static string Of(string code)
    {
        var pattern = new StringBuilder();

        for (var i = 0; i < Math.Min(code.Length, Longest) && code[i] is not ';'; i++)
        {
            switch (code[i])
            {
                case '0' or '#' or '.' or ',':
                    pattern.Append(code[i]);
                    break;
                case '?':
                    pattern.Append('#');
                    break;
                case '"':
                    i = Until(code, i, '"', out var words);
                    Say(pattern, words);
                    break;
                case '[':
                    i = Until(code, i, ']', out var mark);
                    Say(pattern, Currency(mark));
                    break;
                case '\\' when i + 1 < code.Length:
                    Say(pattern, code[++i].ToString());
                    break;
                // A space as wide as the next sign, or that sign up to the cell's edge.
                case '_' or '*':
                    i++;
                    break;
                case var sign:
                    Say(pattern, sign.ToString());
                    break;
            }
        }

        return pattern.ToString();
    }

    private static int Until(string code, int at, char close, out string inside)
    {
        var end = code.IndexOf(close, at + 1);
        end = end < 0 ? code.Length : end;
        inside = code[(at + 1)..end];
        return end;
    }

    // "[$₫-42A]": the sign, and whose it is. "[Red]" says nothing.
    private static string Currency(string mark) =>
        mark.StartsWith('$') ? mark[1..].Split('-')[0] : "";

    private static void Say(StringBuilder pattern, string words)
    {
        if (words.Length > 0)
        {
            pattern
                .Append('\'')
                .Append(words.Replace("'", "", StringComparison.Ordinal))
                .Append('\'');
        }
    }
}
