using System.Text;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Features.Gaps;

/// <summary>The Markdown of an entry as it is prefilled: facts and heading from the questions, and no word of an answer.</summary>
internal static class EntryText
{
    private const int LongestName = 60;
    private const string Fence = "---";

    public static string For(Gap gap)
    {
        var text = new StringBuilder()
            .Append(Fence)
            .Append("\nkind: guide\ntitle: ")
            .Append(Quoted(gap.Question))
            .Append("\naliases:\n");

        foreach (var sample in gap.Samples)
        {
            text.Append("- ").Append(Quoted(sample)).Append('\n');
        }

        return text.Append("source: \"\"\n")
            .Append(Fence)
            .Append("\n\n# ")
            .Append(OneLine(gap.Question))
            .Append("\n\n")
            .ToString();
    }

    /// <summary>Whether anything stands below the facts and the headings.</summary>
    public static bool HasBody(string text, int leastWords)
    {
        var body = text.StartsWith(Fence, StringComparison.Ordinal)
            ? text.IndexOf($"\n{Fence}", Fence.Length, StringComparison.Ordinal) is > 0 and var end
                ? text[(end + Fence.Length + 1)..]
                : ""
            : text;
        var words = body.Split('\n')
            .Where(line => !line.StartsWith('#'))
            .Sum(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        return words >= leastWords;
    }

    public static string NameOf(Gap gap)
    {
        var name = string.Join('-', VietnameseText.Syllables(VietnameseText.Fold(gap.Question)));
        return $"{name[..Math.Min(name.Length, LongestName)].TrimEnd('-')}.md";
    }

    private static string Quoted(string words) =>
        $"\"{OneLine(words).Replace("\\", "", StringComparison.Ordinal).Replace('"', '\'')}\"";

    private static string OneLine(string words) => words.ReplaceLineEndings(" ").Trim();
}
