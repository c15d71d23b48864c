using System.Globalization;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Cases;

/// <summary>The words around a case's own: the headings by which its passages are told apart, its title, its course.</summary>
public static class CaseWords
{
    public const string Told = "Nội dung phản ánh";
    public const string Answer = "Nội dung trả lời";
    public const string Course = "Quá trình xử lý";

    private const string Sample = "dữ liệu mẫu";

    /// <summary>Whether a case was made up for a demonstration; its title is what says so.</summary>
    public static bool IsSample(DocumentFacts document) =>
        document.Title.EndsWith($"({Sample})", StringComparison.Ordinal);

    public static Bilingual Title(PastCase past) =>
        new(
            Title(past, Language.Vietnamese, "Phản ánh đã trả lời", Sample),
            Title(past, Language.English, "Answered report", "sample data")
        );

    /// <summary>What it was filed under, where, who answered, and how many days that took.</summary>
    public static string CourseOf(PastCase past) =>
        string.Join(
            '\n',
            new[]
            {
                $"Nhóm việc: {Categories.Table.Label(past.Category, Language.Vietnamese)}.",
                past.Ward is { } ward ? $"Địa bàn: {ward.Vi}." : null,
                past.Agency is { } agency ? $"Đơn vị trả lời: {agency}." : null,
                $"Gửi ngày {Day(past.Filed)}, trả lời ngày {Day(past.Answered)}, sau {past.Days} ngày.",
            }.OfType<string>()
        );

    private static string Title(PastCase past, Language language, string kind, string sample)
    {
        var about = Categories.Table.Label(past.Category, language);
        var place = past.Ward is { } ward ? $" – {ward.In(language)}" : "";

        return past.IsSample ? $"{kind}: {about}{place} ({sample})" : $"{kind}: {about}{place}";
    }

    private static string Day(DateOnly day) =>
        day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
