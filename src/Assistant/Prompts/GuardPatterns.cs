using System.Text.Json;
using System.Text.RegularExpressions;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Prompts;

/// <summary>
/// What an attempt to steer the assistant looks like: prompts/guards/input.json. "attack" holds for a
/// citizen's message, "order" for sentences inside documents and results.
/// </summary>
internal sealed partial class GuardPatterns(ProductFolders folders)
{
    private readonly Lazy<Dictionary<string, Regex[]>> _patterns = new(() =>
        (
            JsonSerializer.Deserialize(
                File.ReadAllText(Path.Combine(folders.Prompts, "guards", "input.json")),
                PromptJson.Default.DictionaryStringStringArray
            ) ?? []
        ).ToDictionary(
            group => group.Key,
            group => group.Value.Select(Compile).ToArray(),
            StringComparer.Ordinal
        )
    );

    /// <summary>The name of the first kind of attack found, for the log; null when there is none.</summary>
    public string? Attack(string text)
    {
        var folded = Padded(text);

        return _patterns
            .Value.Where(group => group.Key is not "order" && !group.Key.StartsWith('_'))
            .FirstOrDefault(group => group.Value.Any(pattern => pattern.IsMatch(folded)))
            .Key;
    }

    public bool IsOrder(string sentence) =>
        Attack(sentence) is not null
        || _patterns.Value["order"].Any(pattern => pattern.IsMatch(Padded(WithoutAi(sentence))));

    // Folded, "AI" is also the pronoun "ai": as written it is a machine that is spoken to.
    private static string WithoutAi(string sentence) => Ai().Replace(sentence, "chatbot");

    private static string Padded(string text) => CuedText.Of(text).Padded;

    private static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2));

    [GeneratedRegex(@"\bA\.?I\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ai();
}
