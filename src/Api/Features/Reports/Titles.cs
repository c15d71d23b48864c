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
}
