using iHanoi.Civic.Reports;

namespace iHanoi.Api.Features.Reports;

/// <summary>A report has no title of its own: its first words stand for it, always masked.</summary>
public static class Titles
{
    private const int Longest = 90;

    public static string Of(string maskedText)
    {
        var line = maskedText.ReplaceLineEndings(" ").Trim();

        if (line.Length <= Longest)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', Longest);
        return $"{line[..(cut > 0 ? cut : Longest)]}…";
    }

    /// <summary>
    /// Words of the text at their place in its title, where an end of line is one space. Some may lie behind its end.
    /// </summary>
    public static IReadOnlyList<WordWeight> Marks(
        string maskedText,
        IReadOnlyList<WordWeight> words
    ) =>
        [
            .. words
                .Where(word => word.Start <= maskedText.Length)
                .Select(word =>
                    word with
                    {
                        Start = maskedText[..word.Start].ReplaceLineEndings(" ").TrimStart().Length,
                    }
                ),
        ];
}
