namespace iHanoi.Ingestion.Chunking;

internal readonly record struct TextPiece(int Start, int End, int Tokens);

/// <summary>
/// Cuts a stretch of text into pieces within a token budget, at the coarsest boundary that works:
/// lines, sentences, words, and at last anywhere.
/// </summary>
internal sealed class TextCutter(Func<string, int> countTokens)
{
    private const int Anywhere = 3;

    // No text of this many characters has more tokens than a budget holds.
    private const int CharactersAtOnce = 60;

    public IReadOnlyList<TextPiece> Cut(string text, int start, int end, int budget) =>
        [.. Joined(text, Split(text, start, end, budget, level: 0), budget)];

    private IEnumerable<TextPiece> Split(string text, int start, int end, int budget, int level)
    {
        (start, end) = Trim(text, start, end);

        if (start == end)
        {
            yield break;
        }

        // Counting a whole book to learn that it is too long would cost more than cutting it.
        if (
            end - start < budget * 12
            && countTokens(text[start..end]) is var tokens
            && tokens <= budget
        )
        {
            yield return new TextPiece(start, end, tokens);
            yield break;
        }

        foreach (var (from, to) in Parts(text, start, end, level))
        {
            var pieces =
                level is Anywhere
                    ? [new TextPiece(from, to, countTokens(text[from..to]))]
                    : Split(text, from, to, budget, level + 1);

            foreach (var piece in pieces)
            {
                yield return piece;
            }
        }
    }

    private IEnumerable<TextPiece> Joined(string text, IEnumerable<TextPiece> pieces, int budget)
    {
        TextPiece? open = null;

        foreach (var piece in pieces)
        {
            if (open is { } last)
            {
                var joined = new TextPiece(last.Start, piece.End, last.Tokens + piece.Tokens);

                if (joined.Tokens <= budget && Exact(text, joined) is var exact && exact <= budget)
                {
                    open = joined with { Tokens = exact };
                    continue;
                }

                yield return last;
            }

            open = piece;
        }

        if (open is { } rest)
        {
            yield return rest;
        }
    }

    private int Exact(string text, TextPiece piece) => countTokens(text[piece.Start..piece.End]);

    private static IEnumerable<(int From, int To)> Parts(string text, int start, int end, int level)
    {
        var from = start;

        for (var i = start; i < end; i++)
        {
            if (IsBoundary(text, i, from, level))
            {
                yield return (from, i + 1);
                from = i + 1;
            }
        }

        if (from < end)
        {
            yield return (from, end);
        }
    }

    private static bool IsBoundary(string text, int i, int from, int level) =>
        level switch
        {
            0 => text[i] is '\n',
            1 => text[i] is ' ' or '\n'
                && i > from
                && text[i - 1] is '.' or ';' or '?' or '!' or ':' or '…',
            2 => char.IsWhiteSpace(text[i]),
            _ => i - from >= CharactersAtOnce && !char.IsHighSurrogate(text[i]),
        };

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}
