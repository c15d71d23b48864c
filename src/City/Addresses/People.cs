namespace iHanoi.City.Addresses;

/// <summary>"Ông Lê Lợi", "chị Kim Liên", "Mr Quang Trung": a name behind a title is somebody's.</summary>
internal static class People
{
    private static readonly HashSet<string> Titles = new(
        "anh chị ông bà cô chú bác em cháu cụ cậu dì mợ thầy bạn mr mrs ms miss".Split(' '),
        StringComparer.Ordinal
    );

    // Without marks most titles are other words too ("chi": chị, chỉ, chi; "co": cô, có).
    private static readonly HashSet<string> Unmarked = new(
        "anh ong mr mrs ms miss".Split(' '),
        StringComparer.Ordinal
    );

    public static bool TitleBefore(TextTokens text, int index, int free) =>
        index > free
        && text.Tokens[index].IsCapital
        && text.IsOneGap(index)
        && (text.IsMarked ? Titles : Unmarked).Contains(text.Tokens[index - 1].Marked);

    /// <summary>The person's name runs on as far as its capitals: "Hoàng Mai Long".</summary>
    public static int EndOfName(TextTokens text, int index, int least)
    {
        var end = index + 1;

        while (end < text.Tokens.Count && text.Tokens[end].IsCapital && text.IsOneGap(end))
        {
            end++;
        }

        return Math.Max(end, least);
    }
}
