using System.Text.RegularExpressions;

namespace iHanoi.Civic.Reports;

/// <summary>
/// The number a citizen keeps: HN-251125-7K3M9Q (day in Hanoi, then six letters or digits without look-alikes).
/// Not guessable in practice, so that following by number needs no account.
/// </summary>
public readonly partial record struct ReportNumber(string Value)
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    public static ReportNumber Create(DateTimeOffset filedAt, ReadOnlySpan<byte> random)
    {
        Span<char> tail = stackalloc char[6];

        for (var i = 0; i < tail.Length; i++)
        {
            tail[i] = Alphabet[random[i] % Alphabet.Length];
        }

        return new($"HN-{filedAt.ToOffset(City.WorkingCalendar.HanoiOffset):yyMMdd}-{tail}");
    }

    /// <summary>Finds a number inside free text, however it is cased or spaced.</summary>
    public static ReportNumber? FindIn(string text) =>
        Pattern().Match(text) is { Success: true } match
            ? new($"HN-{match.Groups[1].Value}-{match.Groups[2].Value.ToUpperInvariant()}")
            : null;

    public override string ToString() => Value;

    [GeneratedRegex(
        @"\bHN[- ]?(\d{6})[- ]?([2-9A-HJKMNP-Z]{6})\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        1000
    )]
    private static partial Regex Pattern();
}
