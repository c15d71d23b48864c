using iHanoi.Civic.Text;

namespace iHanoi.City.Addresses;

/// <summary>A syllable of the text with its place in it, marked and folded.</summary>
internal readonly record struct Token(
    int Start,
    int Length,
    string Marked,
    string Folded,
    bool IsCapital,
    bool IsUpper
);

/// <summary>
/// The text as syllables. <see cref="IsMarked"/>: the writer types marks, so that "láng" and "lang" differ;
/// otherwise names are met by their folded form.
/// </summary>
internal sealed class TextTokens
{
    private readonly string _text;

    private TextTokens(string text, IReadOnlyList<Token> tokens, bool isMarked)
    {
        _text = text;
        Tokens = tokens;
        IsMarked = isMarked;
    }

    public IReadOnlyList<Token> Tokens { get; }

    public bool IsMarked { get; }

    /// <summary>False: the writer uses no capitals, so that a name cannot be told by them.</summary>
    public bool HasCapitals => Tokens.Any(token => token.IsCapital && token != Tokens[0]);

    /// <summary>One character, and no mark of punctuation, stands between the token and the one before.</summary>
    public bool IsOneGap(int index) =>
        Tokens[index].Start - Tokens[index - 1].Start - Tokens[index - 1].Length is 1
        && char.IsWhiteSpace(_text[Tokens[index].Start - 1]);

    public static TextTokens Of(string text)
    {
        var tokens = new List<Token>();
        var start = -1;

        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);

            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                tokens.Add(Make(text, start, i));
                start = -1;
            }
        }

        var marked = tokens.Count(token => token.Marked != token.Folded);

        return new TextTokens(text, tokens, marked * 7 > tokens.Count);
    }

    private static Token Make(string text, int start, int end)
    {
        var typed = text[start..end];
        var lower = typed.ToLowerInvariant();

        return new Token(
            start,
            end - start,
            ToneMarks.Settle(lower),
            VietnameseText.Fold(lower),
            char.IsUpper(typed[0]),
            typed.All(char.IsUpper)
        );
    }
}
