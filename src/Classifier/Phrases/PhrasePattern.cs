using System.Globalization;

namespace iHanoi.Classifier.Phrases;

/// <summary>
/// Words in order. <c>a|b</c> either; <c>a?</c> may be missing; <c>..</c> up to three other words,
/// <c>..N</c> up to N. Words are written with their marks; see <see cref="PhraseVocabulary"/> for what matches.
/// </summary>
internal sealed class PhrasePattern
{
    private const int UsualGap = 3;

    private readonly List<Element> _elements;

    private PhrasePattern(List<Element> elements, string source)
    {
        _elements = elements;
        Source = source;
    }

    public string Source { get; }

    public static PhrasePattern Parse(string source, PhraseVocabulary vocabulary)
    {
        var elements = source
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Parse(part, source, vocabulary))
            .ToList();

        return elements is [{ Gap: 0, Optional: false }, ..]
            ? new PhrasePattern(elements, source)
            : throw new FormatException($"'{source}' must begin with a word.");
    }

    public PhraseMatch? Find(PhraseText text)
    {
        if (!_elements.TrueForAll(part => part.Optional || text.Holds(part.Words)))
        {
            return null;
        }

        for (var start = 0; start < text.Tokens.Count; start++)
        {
            if (MatchFrom(text, start, 0, start) is { } end)
            {
                return new PhraseMatch(start, end - start);
            }
        }

        return null;
    }

    private static Element Parse(string part, string source, PhraseVocabulary vocabulary)
    {
        if (part.StartsWith("..", StringComparison.Ordinal))
        {
            return part.Length is 2
                ? new Element([], UsualGap, Optional: true)
                : new Element(
                    [],
                    int.Parse(part[2..], CultureInfo.InvariantCulture),
                    Optional: true
                );
        }

        var optional = part.EndsWith('?');
        var words = (optional ? part[..^1] : part).Split('|');

        return words.Any(word => word.Length is 0)
            ? throw new FormatException($"'{source}' has an empty word.")
            : new Element([.. words.Select(vocabulary.Add)], 0, optional);
    }

    private int? MatchFrom(PhraseText text, int position, int index, int start)
    {
        if (index == _elements.Count)
        {
            return position;
        }

        var element = _elements[index];

        if (element.Gap > 0)
        {
            return MatchGap(text, position, index, start);
        }

        if (
            position < text.Tokens.Count
            && (position == start || !text.StartsSentence(position))
            && text.IsAny(position, element.Words)
            && MatchFrom(text, position + 1, index + 1, start) is { } end
        )
        {
            return end;
        }

        return element.Optional ? MatchFrom(text, position, index + 1, start) : null;
    }

    private int? MatchGap(PhraseText text, int position, int index, int start)
    {
        for (var skip = 0; skip <= _elements[index].Gap; skip++)
        {
            if (MatchFrom(text, position + skip, index + 1, start) is { } end)
            {
                return end;
            }

            if (position + skip >= text.Tokens.Count || text.StartsSentence(position + skip))
            {
                return null;
            }
        }

        return null;
    }

    private sealed record Element(int[] Words, int Gap, bool Optional);
}
