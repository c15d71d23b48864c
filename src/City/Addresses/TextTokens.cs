using iHanoi.Civic.Text;

namespace iHanoi.City.Addresses;

/// <summary>A syllable of the text with its place in it, marked and folded.</summary>
internal readonly record struct Token(
    int Start,
    int Length,
    string Marked,
    string Folded,
    bool IsCapital
);

/// <summary>
/// The text as syllables. <see cref="IsMarked"/>: the writer types marks, so that "láng" and "lang" differ;
/// otherwise names are met by their folded form.
/// </summary>
internal sealed class TextTokens
{
    private TextTokens(IReadOnlyList<Token> tokens, bool isMarked)
    {
        Tokens = tokens;
        IsMarked = isMarked;
    }

    public IReadOnlyList<Token> Tokens { get; }

    public bool IsMarked { get; }

    /// <summary>False: the writer uses no capitals, so that a name cannot be told by them.</summary>
    public bool HasCapitals => Tokens.Any(token => token.IsCapital && token != Tokens[0]);

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

        return new TextTokens(tokens, marked * 7 > tokens.Count);
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
            char.IsUpper(typed[0])
        );
    }
}
