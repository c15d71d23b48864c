using System.Text;
using System.Text.RegularExpressions;
using iHanoi.Assistant.Answering;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.Steps;

/// <summary>Attempts to steer the assistant or to draw out what is not theirs are declined, kindly.</summary>
internal sealed partial class InputGuard(GuardPatterns guard, Phrases phrases) : IAnswerStep
{
    public string Code => "guard";

    public ValueTask<Turn> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        var attack = Readings(turn.Text).Any(text => guard.Attack(text) is not null);

        return ValueTask.FromResult(
            attack
                ? turn.EndWith(AnswerStatus.Refused, phrases.Say(turn.Language, "refused"))
                : turn
        );
    }

    // As typed, with l33t digits read as letters, and with any base64 in it opened.
    private static IEnumerable<string> Readings(string text)
    {
        yield return text;
        yield return Spaced()
            .Replace(text, match => match.Value.Replace(" ", "", StringComparison.Ordinal));

        if (Leet().IsMatch(text))
        {
            yield return text.Replace('0', 'o')
                .Replace('1', 'i')
                .Replace('3', 'e')
                .Replace('4', 'a')
                .Replace('5', 's')
                .Replace('@', 'a');
        }

        foreach (Match match in Base64().Matches(text))
        {
            if (Open(match.Value) is { } opened)
            {
                yield return opened;
            }
        }
    }

    private static string? Open(string encoded)
    {
        var bytes = new byte[encoded.Length];

        return
            Convert.TryFromBase64String(encoded, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is var text
            && text.All(c => !char.IsControl(c) || char.IsWhiteSpace(c))
            ? text
            : null;
    }

    [GeneratedRegex(@"[A-Za-z0-9+/]{16,}={0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Base64();

    // "i g n o r e": single letters with spaces between.
    [GeneratedRegex(@"\b(?:\p{L} ){4,}\p{L}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\p{L}[01345@]\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex Leet();
}
