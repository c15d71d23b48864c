using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>
/// Numbers that name one document: "154/2024/NĐ-CP", "1.001193", "02-2026-TT". They are matched whole, folded,
/// and a number with a year also without its letters, since people leave them out.
/// </summary>
internal static partial class DocumentCodes
{
    public static IReadOnlyList<string> In(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return [];
        }

        var codes = new List<string>();

        foreach (var match in Code().EnumerateMatches(text))
        {
            var code = VietnameseText
                .Fold(text.Substring(match.Index, match.Length))
                .TrimEnd('-', '/', '.');
            codes.Add(code);

            if (
                NumberAndYear().Match(code) is { Success: true, Length: var length }
                && length < code.Length
            )
            {
                codes.Add(code[..length]);
            }
        }

        return codes;
    }

    [GeneratedRegex(
        @"(?<![\w/])(\d+(\.\d+)?/\d{4}(/[\p{L}\p{M}\d.-]+)?|\d+/[\p{Lu}Đ]{1,6}-[\p{Lu}Đ\d-]+|\d\.\d{6}|\d{6,}(?!\d))",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Code();

    [GeneratedRegex(@"^\d+(\.\d+)?/\d{4}(?=/)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberAndYear();
}
