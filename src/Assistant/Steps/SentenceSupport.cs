using System.Text.RegularExpressions;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Steps;

internal sealed record SupportVerdict(bool Passes, IReadOnlyList<Citation> Citations);

/// <summary>
/// Whether a sentence is held by what it cites: every number, date, phone, article and form code must stand
/// in its quotes, and most of its word pairs too when both are in one language.
/// </summary>
internal sealed partial class SentenceSupport(CueBook cues)
{
    private const double EnoughPairs = 0.6;
    private const int LongestFrame = 90;

    public SupportVerdict Judge(string sentence, Turn turn, AnswerStatus status)
    {
        var cited = Marker()
            .Matches(sentence)
            .Select(match => int.Parse(match.Groups[1].Value))
            .Distinct()
            .ToList();
        var evidence = turn.Evidence.Where(e => cited.Contains(e.Number)).ToList();
        var said = Marker().Replace(sentence, " ");
        var citations = evidence.Select(e => e.ToCitation()).ToList();

        // A marker to nothing is an invention of its own.
        if (evidence.Count < cited.Count)
        {
            return new SupportVerdict(false, []);
        }

        return new SupportVerdict(
            evidence.Count is 0
                ? IsFrame(said, turn, status)
                : NumbersHold(said, evidence, turn) && PairsHold(said, evidence, turn.Language),
            citations
        );
    }

    // Framing cites nothing, so it may claim nothing: no number but what the functions were asked with and, where
    // nothing is answered, the standing doors; and not long.
    private bool IsFrame(string said, Turn turn, AnswerStatus status) =>
        NumberText
            .In(said)
            .Except(Asked(turn))
            .All(number =>
                status is not (AnswerStatus.Answered or AnswerStatus.Partial)
                && cues.Of("doors").Contains(number)
            )
        && VietnameseText.Syllables(said).Count <= LongestFrame;

    private static IReadOnlySet<string> Asked(Turn turn) =>
        NumberText.In(
            string.Join(' ', turn.ToolCalls.SelectMany(c => c.Arguments.Values.OfType<string>()))
        );

    private static bool NumbersHold(string said, List<Evidence> evidence, Turn turn)
    {
        // A title is no quote: what is read beside the sentence must hold its numbers.
        var known = NumberText.In(string.Join(' ', evidence.Select(e => e.Quote))).ToHashSet();
        known.UnionWith(Asked(turn));

        return NumberText.In(said).All(known.Contains);
    }

    private static bool PairsHold(string said, List<Evidence> evidence, Language language)
    {
        var source = string.Join(' ', evidence.Select(e => $"{e.Quote} {e.Section}"));
        var quoted = string.Join(
            ' ',
            Quoted().Matches(said).Select(match => match.Groups[1].Value)
        );

        // An English sentence about a Vietnamese source is held by the words it quotes.
        if (language is Language.English && quoted.Length > 0)
        {
            said = quoted;
        }
        else if (LanguageDetector.Detect(said) != LanguageDetector.Detect(source))
        {
            return true;
        }

        var held = Pairs(source).ToHashSet();
        var pairs = Pairs(said);

        return pairs.Count < 3 || pairs.Count(held.Contains) >= EnoughPairs * pairs.Count;
    }

    private static IReadOnlyList<string> Pairs(string text)
    {
        var words = VietnameseText.Syllables(VietnameseText.Fold(text));

        return [.. words.Zip(words.Skip(1), (a, b) => $"{a} {b}")];
    }

    [GeneratedRegex(@"\[(\d+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex("“([^”]*)”", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
