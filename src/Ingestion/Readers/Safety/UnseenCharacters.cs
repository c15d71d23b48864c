using System.Text;

namespace iHanoi.Ingestion.Readers.Safety;

/// <summary>
/// Takes out characters nobody sees: zero-width ones, marks that turn the direction of writing, soft hyphens, and the
/// tag characters in which instructions to a model are smuggled. Vietnamese needs none of them.
/// </summary>
internal static class UnseenCharacters
{
    // The block of tag characters, U+E0000 to U+E007F, lies behind this pair of surrogates.
    private const char TagLead = '\uDB40';

    public static string Remove(string text)
    {
        var first = text.AsSpan().IndexOfAny(Searched);

        if (first < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length).Append(text, 0, first);

        for (var i = first; i < text.Length; i++)
        {
            if (text[i] is TagLead && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!IsUnseen(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static readonly System.Buffers.SearchValues<char> Searched =
        System.Buffers.SearchValues.Create([
            .. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(IsUnseen),
            TagLead,
        ]);

    private static bool IsUnseen(char c) =>
        c
            is '\u00AD'
                or (>= '\u200B' and <= '\u200F')
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2060' and <= '\u2069')
                or '\uFEFF';
}
