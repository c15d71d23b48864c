using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.ChatModels.Embedded;

/// <summary>
/// Text of somebody else's making inside a result: what answers is quoted word for word, what gives orders is
/// left out.
/// </summary>
internal sealed partial class ForeignText(GuardPatterns guard)
{
    private const int Most = 4;

    public IReadOnlyList<string> Relevant(string question, string text)
    {
        var sentences = SentenceEnd()
            .Split(text)
            .Select(sentence => sentence.Trim())
            .Where(sentence => sentence.Length > 0 && !guard.IsOrder(sentence))
            .ToList();
        var asked = CuedText.Of(question).Words.ToHashSet();

        return
        [
            .. sentences
                .Select(
                    (sentence, at) =>
                        (sentence, at, Shared: CuedText.Of(sentence).Words.Count(asked.Contains))
                )
                .OrderByDescending(s => s.Shared + (s.sentence.Any(char.IsDigit) ? 1 : 0))
                .Take(Most)
                .OrderBy(s => s.at)
                .Select(s => s.sentence),
        ];
    }

    [GeneratedRegex(@"(?<=[.!?…])\s+|\n+", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
