using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Plugins.Procedures;

/// <summary>
/// Whether a text brought along can hold the answer at all: an amount where one is asked for, a number to
/// ring, somebody who is named, or the thing itself that the question is about.
/// </summary>
internal sealed partial class BroughtText(CueBook cues)
{
    public bool MayAnswer(string question, IReadOnlyList<DocumentLine> lines)
    {
        var asked = CuedText.Of(question);
        var text = string.Join(' ', lines.Select(line => line.Said));
        var folded = CuedText.Of(text);

        return (!cues.Has("brought.money", asked) || Amount().IsMatch(folded.Padded))
            && (!cues.Has("brought.phone", asked) || Phone().IsMatch(text))
            && (!cues.Has("brought.when", asked) || When().IsMatch(folded.Padded))
            && (!cues.Has("brought.who", asked) || cues.Has("brought.somebody", folded))
            && (!cues.Has("brought.count", asked) || NamesIt(question, text));
    }

    // "Được nuôi mấy con chó?": a text that never speaks of keeping does not say.
    private bool NamesIt(string question, string text)
    {
        var isMarked = question.Any(c => !char.IsAscii(c));
        var held = Words(text, isMarked).ToHashSet();
        var own = Words(question, isMarked)
            .Where(word => !IsCommon(VietnameseText.Fold(word)))
            .ToList();

        return own.Count is 0 || own.Any(held.Contains);
    }

    private bool IsCommon(string word) =>
        cues.Of("filler").Contains(word) || cues.Of("document.words").Contains(word);

    private static IEnumerable<string> Words(string text, bool isMarked) =>
        VietnameseText.Syllables(isMarked ? text : VietnameseText.Fold(text));

    [GeneratedRegex(
        @" \d[\d ]*(?:k|nghin|ngan|tram|trieu|ty|dong|vnd|d|usd|phan tram) | mien phi | khong thu | khong mat (?:tien|phi) | free ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Amount();

    [GeneratedRegex(
        @" \d{1,2} \d{1,2} (?:20\d\d )?| (?:ngay|mung|thang) \d| \d{1,2} (?:gio|h) | \d{1,2}h| thu (?:hai|ba|tu|nam|sau|bay|\d)| chu nhat | (?:hang|moi|cuoi|dau) (?:ngay|tuan|thang|nam) | monday| tuesday| wednesday| thursday| friday| saturday| sunday| \d{1,2} (?:am|pm) ",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex When();

    [GeneratedRegex(@"\d[\d .]{6,}\d|\b1022\b|\b11[1-5]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
