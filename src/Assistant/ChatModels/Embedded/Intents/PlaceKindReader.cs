using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.ChatModels.Embedded.Intents;

/// <summary>Which kind of place a text speaks of: the longest phrase that names one.</summary>
internal sealed class PlaceKindReader(CueBook cues)
{
    private const string Prefix = "place.kind.";
    private const string Market = "market";
    private const string MarketWhich = "cho nao";

    /// <summary>Folded, "chỗ nào" (which place) is "chợ nào" (which market): a marked text must say "chợ".</summary>
    public string? Read(AskedQuestion question) =>
        Longest(question.Cued) switch
        {
            null => null,
            { Code: Market, Phrase: MarketWhich }
                when !question.Text.All(char.IsAscii) && MarkedPhrase(question.Written) is null =>
                null,
            { Code: var code } => code,
        };

    /// <summary>The words that named the kind, fit to be put into a question of ours.</summary>
    public string? Phrase(CuedText text) =>
        Longest(text) switch
        {
            { Code: Market, Phrase: MarketWhich } => cues.Of("place.marked.market")[0],
            var found => found?.Phrase,
        };

    /// <summary>"Còn chợ thì sao?": folded, "chợ" is the word "cho", so only its mark tells.</summary>
    public string? MarkedPhrase(string text) =>
        VietnameseText.Syllables(text).Any(cues.Of("place.marked.market").Contains)
            ? cues.Of("place.marked.market")[0]
            : null;

    /// <summary>"Các bệnh viện", "which universities": several are wanted, not one by its name.</summary>
    public bool IsPlural(CuedText text) => cues.Has("plural", text);

    public string Without(CuedText text) =>
        Longest(text) is { } found
            ? text.Padded.Replace($" {found.Phrase} ", " ", StringComparison.Ordinal)
            : text.Padded;

    private (string Code, string Phrase)? Longest(CuedText text)
    {
        var found = cues.Names(Prefix)
            .Select(name => (Code: name[Prefix.Length..], Phrase: cues.Longest(name, text)))
            .Where(kind => kind.Phrase is not null)
            .OrderByDescending(kind => kind.Phrase!.Length)
            .FirstOrDefault();

        return found.Phrase is { } phrase ? (found.Code, phrase) : null;
    }
}
