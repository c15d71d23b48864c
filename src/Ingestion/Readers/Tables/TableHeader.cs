using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers.Tables;

/// <summary>
/// The row that names a table's columns: words only, in most cells. It becomes a heading, so that every chunk of a long
/// table still says what its numbers are.
/// </summary>
internal static partial class TableHeader
{
    private const int Longest = 240;

    public static bool Is(IReadOnlyList<string> cells) =>
        cells.Count > 1
        && cells.Count(HasLetter) * 2 > cells.Count
        && cells.Count(HasLetter) > 1
        && !cells.Any(HasNumber)
        && cells.Sum(cell => cell.Length) <= Longest;

    /// <summary>Rows that name the columns together: "Lệ phí" over "Trực tiếp" is "Lệ phí – Trực tiếp".</summary>
    public static string[] Joined(IReadOnlyList<IReadOnlyList<string>> rows) =>
        [
            .. Enumerable
                .Range(0, rows.Max(row => row.Count))
                .Select(column =>
                    string.Join(
                        " – ",
                        rows.Select(row => row.ElementAtOrDefault(column))
                            .Where(cell => !string.IsNullOrEmpty(cell))
                            .Distinct(StringComparer.Ordinal)
                    )
                ),
        ];

    private static bool HasLetter(string cell) => cell.Any(char.IsLetter);

    // "Chỉ tiêu năm 2026" names a column; "06/8/2026" and "7.000 đồng" stand in one.
    private static bool HasNumber(string cell) =>
        (HasLetter(cell) ? Year().Replace(cell, "") : cell).AsSpan().IndexOfAnyInRange('0', '9')
        >= 0;

    [GeneratedRegex(@"(?<![\d/.,-])(19|20)\d{2}(?![\d/.,-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Year();
}
