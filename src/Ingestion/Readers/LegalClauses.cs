using System.Globalization;
using System.Text.RegularExpressions;

namespace iHanoi.Ingestion.Readers;

/// <summary>
/// The clauses (khoản) of an article that is too long for one passage: each becomes a part of its own under "Khoản 3",
/// so that a point (điểm) far down still says which clause it belongs to.
/// </summary>
internal sealed partial class LegalClauses
{
    // Some three hundred tokens: about what the encoder reads at once.
    private const int LongFrom = 900;
    private const int LongestLead = 120;

    // The clause in which the last text under this heading ended; it may go on over the page.
    private string? _open;

    public void Begin() => _open = null;

    public IEnumerable<(string? Clause, string Text)> Of(string? heading, string text)
    {
        if (
            heading is null
            || (text.Length <= LongFrom && _open is null)
            || !Article().IsMatch(heading)
        )
        {
            return [(null, text)];
        }

        return Parts(text, Starts(text));
    }

    private IEnumerable<(string? Clause, string Text)> Parts(string text, List<Match> starts)
    {
        var first = starts is [] ? text.Length : starts[0].Index;

        if (text[..first].Trim() is { Length: > 0 } before)
        {
            yield return (_open, before);
        }

        foreach (var (at, start) in starts.Index())
        {
            var end = at + 1 < starts.Count ? starts[at + 1].Index : text.Length;
            _open = Named(start);
            yield return (_open, text[start.Index..end].Trim());
        }
    }

    // Clauses count up by one; a number out of turn is one of a list within a clause.
    private List<Match> Starts(string text)
    {
        var starts = new List<Match>();

        foreach (Match line in Clause().Matches(text))
        {
            var number = Number(line);

            if (starts is [] ? number is 1 || _open is not null : number == Number(starts[^1]) + 1)
            {
                starts.Add(line);
            }
        }

        return starts is [_] && _open is null ? [] : starts;
    }

    private static int Number(Match line) =>
        int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture);

    // "2. Người nộp hồ sơ phải:" is what all its points are about.
    private static string Named(Match line) =>
        line.Groups[2].Value.TrimEnd() is [.. var lead, ':'] && lead.Length <= LongestLead
            ? $"Khoản {Number(line)}. {lead}"
            : $"Khoản {Number(line)}";

    [GeneratedRegex(@"^Điều\s+\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"^[ \t]*(\d{1,2})\.[ \t]+(\S.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Clause();
}
