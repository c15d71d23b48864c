using System.Text.RegularExpressions;
using iHanoi.Civic.City;

namespace iHanoi.Civic.Knowledge;

/// <summary>
/// Whose ward a text is: of one, of several, or of the whole city when it names none. Wards are told by their five-digit
/// codes in ascending order, each once.
/// </summary>
public static partial class WardScope
{
    public static readonly IReadOnlyList<string> WholeCity = [];

    public static IReadOnlyList<string> Of(IEnumerable<string> codes) =>
        [
            .. codes
                .Select(code => code.Trim())
                .Where(code => code.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Whether someone who asks about the ward may be answered from the text: its own, and the city's.</summary>
    public static bool Covers(IReadOnlyList<string> wards, WardCode ward) =>
        wards is [] || wards.Contains(ward.Value);

    /// <summary>Whether it looks like a code; which codes there are the gazetteer knows.</summary>
    public static bool IsCode(string code) => Code().IsMatch(code);

    [GeneratedRegex("^[0-9]{5}$", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
