using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Eval.Careless;

/// <summary>
/// A well-typed question → the same in haste. Seeded by the text and the kind: the same question, the same slips.
/// Made apart from the noise the models train on, so that they are not judged by what they learnt.
/// </summary>
internal static partial class CarelessTyping
{
    private const int Mistyped = 20;
    private const int KeysLeft = 25;

    private static readonly TypingKind[] Hasty =
    [
        TypingKind.Typos,
        TypingKind.Telex,
        TypingKind.Teencode,
        TypingKind.BareTypos,
    ];

    /// <summary>Null where the kind takes nothing: English has no marks, no Telex and no teencode.</summary>
    public static string? As(TypingKind kind, string text, int seed)
    {
        text = VietnameseText.Normalise(text);
        var draw = new Draw($"{seed} {kind} {text}");
        var hasMarks = VietnameseText.HasMarks(text);

        if (kind is TypingKind.Careless)
        {
            kind = hasMarks ? draw.Of(Hasty) : TypingKind.Typos;
        }

        return kind switch
        {
            TypingKind.Typos => Mistype(text, draw),
            _ when !hasMarks => null,
            TypingKind.NoMarks => Marks.Off(text),
            TypingKind.Telex => Each(
                text,
                word => draw.Percent(KeysLeft) ? Marks.AsTelex(word, draw.Percent(40)) : word
            ),
            TypingKind.Teencode => Each(text.ToLowerInvariant(), word => Shorthand.Of(word, draw)),
            _ => Mistype(Marks.Off(text), draw),
        };
    }

    private static string Mistype(string text, Draw draw) =>
        Each(text, word => draw.Percent(Mistyped) ? KeySlips.In(word, draw) : word);

    private static string Each(string text, Func<string, string> change) =>
        Word().Replace(text, word => change(word.Value));

    [GeneratedRegex(@"[\p{L}\d]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
