namespace iHanoi.Civic.Text;

/// <summary>Vietnamese (with or without marks) or English, from words alone: no model, no network.</summary>
public static class LanguageDetector
{
    private static readonly HashSet<string> English = new(
        (
            "the a an is are was were do does did how what where when which who why can could should would i my me "
            + "you your we our they it this that there to for of in on at from with and or not no please help need "
            + "want get have has be been report street bus ticket fee cost passport licence license certificate "
            + "register registration near nearest hospital air quality today many much long time"
        ).Split(' '),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Unmarked = new(
        (
            "toi ban lam giay can gi o dau bao nhieu nhu the nao duong pho phuong quan nha xe dien nuoc rac khong "
            + "ko dc duoc cho cua la va co mot hai ngay thang nam khi nao xin hoi thu tuc dang ky ho so le phi mat "
            + "bi ngo tai den ve di tu minh em anh chi oi a nhe the thi sao nay kia het roi sap dang"
        ).Split(' '),
        StringComparer.Ordinal
    );

    public static Language Detect(string text)
    {
        if (VietnameseText.HasMarks(text))
        {
            var words = VietnameseText.Syllables(text);
            var marked = words.Count(VietnameseText.HasMarks);

            // An English sentence may hold a Vietnamese name ("How do I get to Hồ Gươm?").
            return marked * 4 < words.Count && words.Count(English.Contains) * 3 > words.Count
                ? Language.English
                : Language.Vietnamese;
        }

        var syllables = VietnameseText.Syllables(text);
        var english = syllables.Count(English.Contains);
        var vietnamese = syllables.Count(Unmarked.Contains);

        return english > vietnamese ? Language.English : Language.Vietnamese;
    }
}
