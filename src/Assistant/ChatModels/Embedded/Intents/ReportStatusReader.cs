using System.Text.RegularExpressions;
using iHanoi.Assistant.Prompts;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>A report's number, or the wish to follow one.</summary>
internal sealed partial class ReportStatusReader(CueBook cues, Phrases phrases) : IIntentReader
{
    public ValueTask<TurnPlan?> ReadAsync(
        AskedQuestion question,
        CancellationToken cancellationToken
    ) => ValueTask.FromResult(Read(question));

    private TurnPlan? Read(AskedQuestion question) =>
        Number().Match(question.Text) is { Success: true } number
            ? TurnPlan.Call(
                "reports",
                ("action", "status"),
                ("code", number.Value.ToUpperInvariant())
            )
        : Beginning().IsMatch(question.Text) ? Ask.For("code", question.Language, phrases)
        : cues.Has("status", question.Cued) && !cues.Has("not.status", question.Cued)
            ? Ask.For("code", question.Language, phrases)
        : null;

    [GeneratedRegex(
        @"\bHN[- ]?\d{4,6}[- ]?[0-9A-Z]{5,7}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Number();

    // "HN-261120" and no more: the last part is missing.
    [GeneratedRegex(@"\bHN[- ]?\d{6}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();
}
