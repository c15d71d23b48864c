using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text;

/// <summary>
/// Vietnamese (with or without marks) or English, from words alone: no model, no network. A word without marks
/// that cannot be a Vietnamese syllable speaks for English; a marked one speaks for Vietnamese, less so when it
/// is a name ("How do I get to Hồ Gươm?").
/// </summary>
public static partial class LanguageDetector
{
    private const double MarkedWord = 2;
    private const double MarkedName = 0.5;
    private const double KnownWord = 1;
    private const double PossibleSyllable = 0.5;

    public static Language Detect(string text)
    {
        double english = 0;
        double vietnamese = 0;

        foreach (Match match in Word().Matches(VietnameseText.Normalise(text)))
        {
            var (forEnglish, forVietnamese) = Weigh(match.Value);
            english += forEnglish;
            vietnamese += forVietnamese;
        }

        return english > vietnamese ? Language.English : Language.Vietnamese;
    }

    /// <summary>One of the short and frequent words of English, in lower case.</summary>
    public static bool IsEnglishWord(string word) =>
        LanguageWords.English.Contains(word) || LanguageWords.Both.Contains(word);

    private static (double English, double Vietnamese) Weigh(string word)
    {
        if (VietnameseText.HasMarks(word))
        {
            return (0, char.IsUpper(word[0]) ? MarkedName : MarkedWord);
        }

        var lower = word.ToLowerInvariant();

        if (LanguageWords.Neither.Contains(lower))
        {
            return (0, 0);
        }

        if (LanguageWords.Both.Contains(lower))
        {
            return (PossibleSyllable, PossibleSyllable);
        }

        if (LanguageWords.Vietnamese.Contains(lower))
        {
            return (0, KnownWord);
        }

        if (LanguageWords.English.Contains(lower))
        {
            return (KnownWord, 0);
        }

        // A single letter is a list mark, part of a code or of a plate.
        if (lower.Length is 1)
        {
            return (0, 0);
        }

        return SyllableShape.Fits(lower) ? (0, PossibleSyllable) : (KnownWord, 0);
    }

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
