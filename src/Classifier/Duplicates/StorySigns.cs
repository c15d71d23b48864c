using System.Text.RegularExpressions;

namespace iHanoi.Classifier.Duplicates;

/// <summary>
/// What one telling says of time and the other does not: that it came again, that it is over, that it asks about
/// an earlier report, that it speaks of a whole area; and how far apart the days are of which they tell.
/// </summary>
internal sealed partial record StorySigns(
    double EventDaysApart,
    double OneIsAgain,
    double OneIsOver,
    double OneAsks,
    double OneIsGeneral
)
{
    private const double FarDays = 10;

    public static StorySigns Of(ReportSide a, ReportSide b)
    {
        var (first, second) = (Folded(a), Folded(b));

        return new StorySigns(
            DaysApart(a, b, first, second),
            Differ(Again(), first, second),
            Differ(Over(), first, second),
            Differ(Asking(), first, second),
            Differ(General(), first, second)
        );
    }

    private static string Folded(ReportSide side) => $" {string.Join(' ', side.Words.Folded)} ";

    private static double Differ(Regex sign, string a, string b) =>
        sign.IsMatch(a) != sign.IsMatch(b) ? 1 : 0;

    private static double DaysApart(ReportSide a, ReportSide b, string first, string second)
    {
        var sent = (a.Report.At, b.Report.At) is ({ } x, { } y) ? (x - y).TotalDays : 0;
        var told = DaysAgo(first) - DaysAgo(second);

        return Math.Min(1, Math.Abs(sent - told) / FarDays);
    }

    // What has lasted three days is the same to who counts them and who does not: only a past day is another day.
    private static double DaysAgo(string folded)
    {
        if (Counted().Match(folded) is { Success: true } counted)
        {
            var number = Numeral(counted.Groups["number"].Value);
            return number
                * (
                    counted.Groups["unit"].Value[0] switch
                    {
                        't'
                            when counted
                                .Groups["unit"]
                                .Value.StartsWith("tu", StringComparison.Ordinal) => 7,
                        't' or 'm' => 30,
                        'w' => 7,
                        _ => 1,
                    }
                );
        }

        return Yesterday().IsMatch(folded) ? 1
            : DayBefore().IsMatch(folded) ? 2
            : LastWeek().IsMatch(folded) ? 7
            : LastMonth().IsMatch(folded) ? 30
            : 0;
    }

    private static double Numeral(string word) =>
        word switch
        {
            "mot" or "a" or "one" => 1,
            "hai" or "two" => 2,
            "ba" or "three" => 3,
            "bon" or "four" => 4,
            "nam" or "five" => 5,
            "sau" or "six" => 6,
            "bay" or "seven" => 7,
            "muoi" or "ten" => 10,
            _ => double.TryParse(word, out var number) ? Math.Min(number, 60) : 3,
        };

    [GeneratedRegex(
        @" lai (bi |bat dau |tiep tuc )?(hong|tat|ngap|day|mat|do|xa|dien|lan|ban|tai|mo|un|tac|vo|sut|trao|bay|chay|ton|be|dot|on)| lan (nay|truoc|thu)| tai dien| y nhu| (thang|tuan|dot|hoi|hom) truoc | sau (dot|khi|lan) (don|sua|xu)| again| as before|last time"
    )]
    private static partial Regex Again();

    [GeneratedRegex(
        @" da (duoc )?(sua|don|xu ly|khac phuc|thay|cap lai|co|sang|thong|xong|mo|dep)| cam on| xong roi| thank| (was|been|is) (fixed|repaired|cleared|removed)"
    )]
    private static partial Regex Over();

    [GeneratedRegex(
        @" (toi dau|den dau) (roi )?$| phan anh (ve|cua|so|truoc|lan)| ket qua (xu ly|phan anh)| hoi tham| bao gio| khi nao| ke hoach| when will|what happened to my| my report"
    )]
    private static partial Regex Asking();

    [GeneratedRegex(
        @" (cho|doan|ngo|nha|pho|ngay|dem) nao cung| khap | cac (pho|tuyen|ngo|duong|khu)| nhieu (tuyen|pho|noi|cho)| dong loat| nhin chung| noi chung| may chuc nam| nhieu nam| everywhere| all over| whole (ward|district|area)"
    )]
    private static partial Regex General();

    [GeneratedRegex(
        @" (?<number>\d+|mot|hai|ba|bon|nam|sau|bay|muoi|may|one|two|three|four|five|six|ten|a) (?<unit>ngay|hom|dem|tuan|thang|days?|nights?|weeks?|months?) (truoc|ago)"
    )]
    private static partial Regex Counted();

    [GeneratedRegex(@" (hom|dem|toi|chieu|sang|trua) qua | yesterday| last night")]
    private static partial Regex Yesterday();

    [GeneratedRegex(@" hom kia ")]
    private static partial Regex DayBefore();

    [GeneratedRegex(@" tuan (truoc|roi) | last week")]
    private static partial Regex LastWeek();

    [GeneratedRegex(@" thang (truoc|roi) | last month")]
    private static partial Regex LastMonth();
}
