namespace iHanoi.Ingestion.Readers.Safety;

/// <summary>How deep a page nests, told from its tags alone: a parser's time grows with the square of it.</summary>
internal static class MarkupDepth
{
    private const int Deepest = 400;

    // Elements that are commonly left open, or hold nothing, say nothing about depth.
    private static readonly HashSet<string> Open = new(
        "p li br hr img input meta link td th tr dt dd option source wbr area base col embed track thead tbody tfoot html body head path".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsTooDeep(string markup)
    {
        var depth = 0;

        for (
            var at = markup.IndexOf('<', StringComparison.Ordinal);
            at >= 0 && at + 1 < markup.Length;

        )
        {
            var closes = markup[at + 1] is '/';
            var name = NameAt(markup, at + (closes ? 2 : 1));

            if (name.Length > 0 && !Open.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                depth = Math.Max(0, depth + (closes ? -1 : 1));
            }

            if (depth > Deepest)
            {
                return true;
            }

            var next = markup.AsSpan(at + 1).IndexOf('<');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static ReadOnlySpan<char> NameAt(string markup, int from)
    {
        var end = from;

        while (end < markup.Length && end - from < 24 && char.IsAsciiLetterOrDigit(markup[end]))
        {
            end++;
        }

        return end > from && char.IsAsciiLetter(markup[from])
            ? markup.AsSpan(from, end - from)
            : [];
    }
}
