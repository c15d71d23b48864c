using System.Globalization;
using System.Text.RegularExpressions;

namespace iHanoi.Civic.Text.Personal;

/// <summary>
/// A text of the same length in which digits of other scripts, and letters that stand for digits inside a number
/// ("o9l2 44o 785"), are plain digits: what a person hides from a machine is still theirs.
/// </summary>
internal static partial class DigitLookalikes
{
    private const int FewestDigits = 4;

    // What makes a key cap of a digit (0️⃣).
    private const char Variation = '\ufe0f';
    private const char KeyCap = '\u20e3';
    private const char NoWidth = '\u200b';

    public static string Read(string text)
    {
        var plain = text.All(char.IsAscii) ? text : string.Create(text.Length, text, Digits);

        return Mixed().Replace(plain, number => Plain(number.Value));
    }

    private static void Digits(Span<char> plain, string text)
    {
        for (var i = 0; i < plain.Length; i++)
        {
            plain[i] = text[i] switch
            {
                Variation or KeyCap => NoWidth,
                var c when char.GetUnicodeCategory(c) is UnicodeCategory.Format => NoWidth,
                '\u041e' or '\u043e' or '\u039f' or '\u03bf' => 'o',
                var c when CharUnicodeInfo.GetDigitValue(c) is >= 0 and var digit => (char)(
                    '0' + digit
                ),
                var c => c,
            };
        }
    }

    private static string Plain(string number) =>
        number.Count(char.IsAsciiDigit) < FewestDigits
            ? number
            : string.Create(
                number.Length,
                number,
                (plain, written) =>
                {
                    for (var i = 0; i < plain.Length; i++)
                    {
                        plain[i] = written[i] switch
                        {
                            'o' or 'O' => '0',
                            'l' or 'I' or '|' => '1',
                            var c => c,
                        };
                    }
                }
            );

    // A number in groups, or a plate: no plate of Vietnam has I or O for its letter.
    [GeneratedRegex(
        @"(?<![\p{L}\d])[\doO](?: ?[ .,\-–_/·]{0,3} ?[\doOlI|]){8,18}(?![\p{L}\d])|(?<![\p{L}\d])[1-9][\doO][- .]?[A-Z]{1,2}\d?[- .]{0,3}[\doOlI]{3}[. ]?[\doOlI]{2}(?![\p{L}\d])",
        RegexOptions.CultureInvariant,
        NumberShapes.Patience
    )]
    private static partial Regex Mixed();
}
