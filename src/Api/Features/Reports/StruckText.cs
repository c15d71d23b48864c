using System.Text.RegularExpressions;

namespace iHanoi.Api.Features.Reports;

/// <summary>The typed text cut into what stays and what the mask struck.</summary>
public static partial class StruckText
{
    public static IEnumerable<(string Text, bool Struck)> Pieces(string typed, string masked)
    {
        var at = 0;
        var kept = Placeholder().Split(masked);

        for (var i = 0; i < kept.Length; i++)
        {
            var found =
                kept[i].Length is 0 && i == kept.Length - 1
                    ? typed.Length
                    : typed.IndexOf(kept[i], at, StringComparison.Ordinal);

            if (found < 0)
            {
                // Not alignable: show the masked words rather than leak what was struck.
                yield return (string.Concat(kept[i..]), false);
                yield break;
            }

            if (found > at)
            {
                yield return (typed[at..found], true);
            }

            if (kept[i].Length > 0)
            {
                yield return (kept[i], false);
            }

            at = found + kept[i].Length;
        }
    }

    [GeneratedRegex(
        @"\[(?:email|số giấy tờ|số điện thoại|số tài khoản|biển số)\]",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Placeholder();
}
