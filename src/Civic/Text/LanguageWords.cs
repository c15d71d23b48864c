namespace iHanoi.Civic.Text;

/// <summary>Short and frequent words that decide a language where their letters alone would not.</summary>
internal static class LanguageWords
{
    /// <summary>Words of English that could also be Vietnamese syllables, and its commonest others.</summary>
    public static readonly HashSet<string> English = Split(
        "are at by did does for from get has have her his how i if is its of on or our she "
            + "that there they this was we what when where which who why you your not yes please help need want "
            + "one two three out up us bus time car dog big open pay tax fee cost near home house hi "
            + "hello dear thanks thank sir madam pm men mum child hospital noise pet police light "
            + "road street river park market airport station ticket passport licence license permit certificate visa "
            + "birth death marriage lost report tell find make much many new old air quality today tomorrow "
            + "water power phone number office ward district city"
    );

    public static readonly HashSet<string> Vietnamese = Split(
        "toi ban giay gi dau bao nhieu nhu nao duong pho phuong quan nha xe dien nuoc rac khong ko kg dc duoc cho "
            + "cua va mot hai ngay thang nam khi xin hoi thu tuc dang ky ho le phi mat ngo tai den ve tu minh chi "
            + "nhe thi sao nay het roi sap lam k hk z j vs mk bn lm r ntn vay dk nhiu bik bit hong hem cx cg mn ae "
            + "oi ak ah uh uk hj hnay hqua bh trc gd tphn hn ubnd cccd cmnd bhyt bhxh tthc sdt dt stk ptvd tdp kdt"
    );

    /// <summary>Written alike in both: "the" (thẻ, thế), "can" (cần), "do", "to", "in", "so", "no".</summary>
    public static readonly HashSet<string> Both = Split(
        "the can do to in so no co van con tin them then than map bat bay lay bi mai tai an tam ban ham hang chat "
            + "may son man lot hot long me my ten a an be he it go am cat day"
    );

    /// <summary>Loans and names that say nothing.</summary>
    public static readonly HashSet<string> Neither = Split(
        "hanoi vietnam viet ihanoi vneid wifi email gmail zalo facebook app online internet pdf sms otp metro taxi "
            + "karaoke camera ok qr ai grab web website link apk ios android pin atm brt covid clip video"
    );

    private static HashSet<string> Split(string words) =>
        new(words.Split(' '), StringComparer.Ordinal);
}
