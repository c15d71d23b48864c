using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace iHanoi.Ingestion.Readers;

/// <summary>A list's number as it is printed: 3, 03, c, C, iii, III.</summary>
internal static class ListNumber
{
    private const int Alphabet = 26;

    // No list of people's making counts further; a file may say anything.
    private const int Largest = 99_999;
    private const int LargestRoman = 3_999;
    private const int MostLetters = 4;

    private static readonly (int Value, string Sign)[] Signs =
    [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];

    public static string Written(int count, NumberFormatValues? format) =>
        count is < 0 or > Largest ? ""
        : format == NumberFormatValues.None ? ""
        : format == NumberFormatValues.DecimalZero
            ? count.ToString("00", CultureInfo.InvariantCulture)
        : format == NumberFormatValues.LowerLetter ? Letter('a', count)
        : format == NumberFormatValues.UpperLetter ? Letter('A', count)
        : format == NumberFormatValues.UpperRoman ? Roman(count)
        : format == NumberFormatValues.LowerRoman ? Roman(count).ToLowerInvariant()
        : count.ToString(CultureInfo.InvariantCulture);

    // After z comes aa, then bb.
    private static string Letter(char first, int count) =>
        count is 0
            ? ""
            : new string(
                (char)(first + ((count - 1) % Alphabet)),
                Math.Min(((count - 1) / Alphabet) + 1, MostLetters)
            );

    private static string Roman(int count)
    {
        var roman = "";

        foreach (var (value, sign) in Signs)
        {
            for (; count >= value && count <= LargestRoman; count -= value)
            {
                roman += sign;
            }
        }

        return roman;
    }
}
