using System.Text.RegularExpressions;

namespace iHanoi.Assistant.Answering;

/// <summary>A draft cut into what is checked and released one by one; a sentence keeps its [n] markers.</summary>
internal static partial class DraftSentences
{
    public static IReadOnlyList<string> Split(string draft) =>
        [
            .. draft
                .Split('\n')
                .SelectMany(line => End().Split(line))
                .Select(sentence => sentence.Trim())
                .Where(sentence => sentence.Length > 0),
        ];

    /// <summary>Where the last sentence of an unfinished line begins; 0 when it is the only one.</summary>
    public static int LastBegin(string line) =>
        End().Matches(line) is { Count: > 0 } ends
        && ends[^1] is var last
        && last.Index + last.Length is var begin
        // "[" may be the beginning of one more marker.
        && line[begin..] is not "["
            ? begin
            : 0;

    // After a marker, or after a full stop when no marker follows.
    [GeneratedRegex(@"(?<=\[\d+\][.;]?)\s+(?!\[\d)(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex End();
}
