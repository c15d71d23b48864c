using System.Text.Json;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Prompts;

/// <summary>Every sentence the embedded model says to people: prompts/embedded/phrases.*.json, vi and en.</summary>
internal sealed class Phrases(ProductFolders folders)
{
    private readonly Lazy<IReadOnlyDictionary<string, string>> _vi = new(() => Read(folders, "vi"));
    private readonly Lazy<IReadOnlyDictionary<string, string>> _en = new(() => Read(folders, "en"));

    public IEnumerable<string> Keys(Language language) => Of(language).Keys;

    public bool Has(string key) => _vi.Value.ContainsKey(key);

    /// <summary>The phrase with its {slots} filled. An unknown key is a fault of ours and throws.</summary>
    public string Say(
        Language language,
        string key,
        params ReadOnlySpan<(string Slot, string Value)> values
    )
    {
        var text = Of(language).TryGetValue(key, out var phrase)
            ? phrase
            : throw new KeyNotFoundException($"No phrase '{key}' in {language.Code()}.");

        foreach (var (slot, value) in values)
        {
            text = text.Replace($"{{{slot}}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    private IReadOnlyDictionary<string, string> Of(Language language) =>
        language is Language.English ? _en.Value : _vi.Value;

    private static Dictionary<string, string> Read(ProductFolders folders, string language)
    {
        var path = Path.Combine(folders.Prompts, "embedded", $"phrases.{language}.json");

        return JsonSerializer.Deserialize(
                File.ReadAllText(path),
                PromptJson.Default.DictionaryStringString
            ) ?? [];
    }
}
