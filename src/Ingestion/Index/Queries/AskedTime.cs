using System.Globalization;
using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Index.Queries;

/// <summary>
/// The time a question asks about, when that is not today: "năm 2024 thì sao", "tháng 3/2025", "từ 1/1/2027", "quy định
/// cũ", "sắp tới". The year of a document's number ("68/2020/QH14") is no such time.
/// </summary>
internal readonly partial record struct AskedTime(DateOnly First, DateOnly Last)
{
    public static AskedTime? In(string question, DateOnly today)
    {
        var text = VietnameseText.Fold(question);

        return DayIn(text) ?? MonthIn(text) ?? YearIn(text) ?? VagueIn(question, text, today);
    }

    private static AskedTime? DayIn(string text) =>
        Day().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(
            $"{match.Groups[1].Value}/{match.Groups[2].Value}/{match.Groups[3].Value}",
            "d/M/yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new AskedTime(day, day)
            : null;

    private static AskedTime? MonthIn(string text)
    {
        if (Month().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var month = Number(match.Groups[1]);

        if (month is < 1 or > 12)
        {
            return null;
        }

        var first = new DateOnly(Number(match.Groups[2]), month, 1);
        return new AskedTime(first, first.AddMonths(1).AddDays(-1));
    }

    private static AskedTime? YearIn(string text)
    {
        if (Year().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var year = Number(match.Groups[1]);
        return new AskedTime(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    }

    private static AskedTime? VagueIn(string question, string text, DateOnly today) =>
        text switch
        {
            _ when Past().IsMatch(text) || IsAboutOldRules(question, text) => new AskedTime(
                DateOnly.MinValue,
                today.AddDays(-1)
            ),
            _ when Future().IsMatch(text) => new AskedTime(today.AddDays(1), DateOnly.MaxValue),
            _ => null,
        };

    // "luật cũ" is an old law, "Luật Cư trú" one that holds: where marks are typed they decide.
    private static bool IsAboutOldRules(string question, string text) =>
        VietnameseText.HasMarks(question)
            ? OldRules().IsMatch(VietnameseText.Normalise(question).ToLowerInvariant())
            : BareOldRules().IsMatch(text);

    private static int Number(Group group) =>
        int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?![\d/.-]*\w)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\bthang (\d{1,2})(?:[/.-]| nam | )((?:19|20)\d\d)\b(?![/-])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Month();

    [GeneratedRegex(
        @"\b(?:nam|in|since|before|until|after|from|hoi|truoc|sau|tu|den)\s+((?:19|20)\d\d)\b(?![/-])",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\b(truoc day|truoc kia|hoi truoc|nam ngoai|nam truoc|used to|previously|last year|old (?:rule|fee|law))\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Past();

    [GeneratedRegex(
        @"(quy định|mức|luật|lệ phí|phí|giá) cũ(?!\w)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex OldRules();

    [GeneratedRegex(@"\b(quy dinh|muc|le phi|gia) cu\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BareOldRules();

    [GeneratedRegex(
        @"\b(sap toi|sang nam|nam sau|nam toi|sap co hieu luc|quy dinh moi sap|next year|upcoming)\b",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Future();
}
