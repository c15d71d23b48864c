using System.Text.RegularExpressions;
using static iHanoi.Civic.Text.Personal.NumberShapes;

namespace iHanoi.Civic.Text.Personal;

/// <summary>
/// Numbers said in words, or half in words and half in figures ("0921 ba ba bốn 870"): what is said is read into
/// digits, and the digits tell a telephone, a citizen id or, where a word before them says so, an account.
/// </summary>
internal static partial class SpokenNumbers
{
    private const int CueReach = 48;
    private const int LongestNumber = 24;

    // From so many words on a number that begins with 0 is taken for a telephone even where a digit was left out.
    private const int WordsOfALooseNumber = 6;

    public static IEnumerable<PersonalSpot> Find(string text)
    {
        foreach (Match run in DigitWords.Run().Matches(text))
        {
            var tokens = DigitWords.Token().Matches(run.Value);
            var words = tokens.Select(token => token.Value).ToList();

            if (!words.Exists(DigitWords.IsSaid))
            {
                continue;
            }

            for (var i = 0; i < words.Count; )
            {
                if (At(text, run.Index + tokens[i].Index, words, i) is not { } found)
                {
                    i++;
                    continue;
                }

                var last = tokens[i + found.Count - 1];
                yield return new PersonalSpot(
                    run.Index + tokens[i].Index,
                    last.Index + last.Length - tokens[i].Index,
                    found.Kind
                );
                i += found.Count;
            }
        }
    }

    private static (int Count, PersonalDataKind Kind)? At(
        string text,
        int index,
        List<string> words,
        int first
    )
    {
        var before = text[Math.Max(0, index - CueReach)..index];
        var readings = Readings(words, first);

        foreach (var isKind in Kinds(before, readings[^1].Digits))
        {
            foreach (var (count, digits, said) in readings.AsEnumerable().Reverse())
            {
                if (said > 0 && isKind(digits, said) is { } kind)
                {
                    return (count, kind);
                }
            }
        }

        return null;
    }

    // What the first so many words from here on say, and how many of them are words.
    private static List<(int Count, string Digits, int Said)> Readings(
        List<string> words,
        int first
    )
    {
        var most = Math.Min(words.Count - first, LongestNumber);

        return
        [
            .. Enumerable
                .Range(1, most)
                .Select(count => words.GetRange(first, count))
                .Select(taken =>
                    (taken.Count, DigitWords.Read(taken), taken.Count(DigitWords.IsSaid))
                ),
        ];
    }

    // What is most certain first.
    private static IEnumerable<Func<string, int, PersonalDataKind?>> Kinds(
        string before,
        string all
    )
    {
        if (PaperWord().IsMatch(before))
        {
            yield return (digits, said) =>
                said >= 3 && digits.Length is >= 8 and <= 12 ? PersonalDataKind.CitizenId : null;
        }

        if (AccountWord().IsMatch(before))
        {
            yield return (digits, said) =>
                said >= 3 && digits.Length is >= 6 and <= 19 ? PersonalDataKind.BankAccount : null;
        }

        if (all.Length is 12)
        {
            yield return (digits, said) =>
                digits is ['0', ..] && digits.Length is 12 && said >= 4
                    ? PersonalDataKind.CitizenId
                    : null;
        }

        yield return (digits, _) => Telephone().IsMatch(digits) ? PersonalDataKind.Phone : null;

        if (PhoneWord().IsMatch(before))
        {
            yield return (digits, said) =>
                said >= 3 && digits is [>= '3' and <= '9', ..] && digits.Length is 9
                    ? PersonalDataKind.Phone
                    : null;
        }

        yield return (digits, said) =>
            said >= WordsOfALooseNumber && digits is ['0', ..] && digits.Length is >= 8 and <= 12
                ? PersonalDataKind.Phone
                : null;
    }

    [GeneratedRegex(@"^(?:0|84|084|0084)(?:[35789]\d{8}|2\d{8,9})$", Plain, Patience)]
    private static partial Regex Telephone();

    [GeneratedRegex(
        @"\b(?:sđt|sdt|đt|dt|điện thoại|dien thoai|zalo|phone|mobile|tel|máy (?:của )?(?:tôi|em|mình)|gọi|goi|call|số|so|liên hệ|lien he|lh)\b[^\d\n]{0,30}$",
        AnyCase,
        Patience
    )]
    private static partial Regex PhoneWord();

    [GeneratedRegex(@"\b" + PaperCue + @"\b[^\d\n]{0,30}$", AnyCase, Patience)]
    private static partial Regex PaperWord();

    [GeneratedRegex(
        @"\b(?:stk|số tk|so tk|tài khoản|tai khoan|account|" + Banks + @")\b[^\d\n]{0,30}$",
        AnyCase,
        Patience
    )]
    private static partial Regex AccountWord();
}
