using System.Text.Json;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Prompts;

/// <summary>Words that show what is asked for: prompts/embedded/cues.json, folded phrases by name.</summary>
internal sealed class CueBook(ProductFolders folders)
{
    private readonly Lazy<Dictionary<string, string[]>> _cues = new(() =>
        JsonSerializer.Deserialize(
            File.ReadAllText(Path.Combine(folders.Prompts, "embedded", "cues.json")),
            PromptJson.Default.DictionaryStringStringArray
        ) ?? []
    );

    public IEnumerable<string> Names(string prefix) =>
        _cues.Value.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal));

    public IReadOnlyList<string> Of(string cue) => _cues.Value.GetValueOrDefault(cue) ?? [];

    public bool Has(string cue, CuedText text) => First(cue, text) >= 0;

    /// <summary>Where the earliest phrase of the cue stands in the padded text; -1 when none does.</summary>
    public int First(string cue, CuedText text)
    {
        var first = -1;

        foreach (var phrase in Of(cue))
        {
            var at = text.Find(phrase);

            if (at >= 0 && (first < 0 || at < first))
            {
                first = at;
            }
        }

        return first;
    }

    /// <summary>The text as if the phrases of the cue did not stand in it.</summary>
    public CuedText Without(string cue, CuedText text) =>
        Of(cue)
            .Aggregate(
                text,
                (left, phrase) =>
                    new CuedText(left.Padded.Replace($" {phrase} ", " ", StringComparison.Ordinal))
            );

    /// <summary>A made-up question of ours ("template.trip"), in the words its readers know.</summary>
    public string Format(string template, string first, string second) =>
        Of($"template.{template}")[0]
            .Replace("{0}", first, StringComparison.Ordinal)
            .Replace("{1}", second, StringComparison.Ordinal);

    public string? Longest(string cue, CuedText text) =>
        Of(cue).Where(phrase => text.Find(phrase) >= 0).MaxBy(phrase => phrase.Length);
}

/// <summary>A question as cues see it: folded syllables between single spaces, abbreviations written out.</summary>
internal sealed record CuedText(string Padded)
{
    public static CuedText Of(string text) =>
        new($" {string.Join(' ', VietnameseText.Syllables(VietnameseText.Fold(text)))} ");

    public int Find(string phrase) => Padded.IndexOf($" {phrase} ", StringComparison.Ordinal);

    public CuedText Without(IReadOnlyList<string> words) =>
        new($" {string.Join(' ', Words.Where(word => !words.Contains(word)))} ");

    /// <summary>Whether one of the texts holds every word.</summary>
    public static bool Holds(IReadOnlyList<string> words, IReadOnlyList<string> texts) =>
        words.Count > 0
        && texts.Any(text => Of(text) is var cued && words.All(word => cued.Find(word) >= 0));

    public IReadOnlyList<string> Words => Padded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
