using System.Globalization;
using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Classifier.Features;

/// <summary>Whether there is anything to classify: words, in a script the models saw, that are no mere hello.</summary>
internal static partial class ReadableText
{
    private const int FewestLetters = 3;

    // A greeting or a phone number with its words reports nothing, whatever a model would make of it.
    private static readonly HashSet<string> EmptyWords = new(
        (
            "alo hello hi xin chao a oi ad em anh chi minh toi cua so dien thoai sdt dt la goi lien he "
            + "my phone number is call me test"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static bool SaysSomething(string text)
    {
        var letters = text.Count(char.IsLetter);
        var latin = text.Count(c =>
            c < '\u0250' && char.IsLetter(c) || c is >= '\u1E00' and <= '\u1EFF'
        );
        var marks = text.Count(c =>
            CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark
        );

        return letters >= FewestLetters
            && (latin + marks) * 2 > letters
            && Tokens
                .Split(text)
                .Select(token => VietnameseText.Fold(token.Word))
                .Any(word => IsWordlike(word) && !EmptyWords.Contains(word));
    }

    // A hand on the keyboard ("asdf qwer") makes no syllable and nothing that could be said in English.
    private static bool IsWordlike(string word) =>
        word.Any(char.IsLetter) && (SyllableShape.Fits(word) || Sayable().IsMatch(word));

    [GeneratedRegex(
        "^(?!.*q(?!u))(?!.*[bcdfghjklmnpqrstvwxz]{3}).*[aeiouy]",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Sayable();
}
