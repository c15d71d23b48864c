using System.Text.Json;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.City;
using iHanoi.Civic.Platform;

namespace iHanoi.Assistant.Plugins.Hotlines;

/// <summary>
/// Which numbers serve a topic code: prompts/embedded/hotlines.json. An empty list says that no number is
/// known, so none is guessed; other words are searched in the directory.
/// </summary>
internal sealed class HotlineTopics(ProductFolders folders)
{
    private readonly Lazy<Dictionary<string, string[]>> _numbers = new(() =>
        JsonSerializer.Deserialize(
            File.ReadAllText(Path.Combine(folders.Prompts, "embedded", "hotlines.json")),
            PromptJson.Default.DictionaryStringStringArray
        ) ?? []
    );

    public IReadOnlyList<Hotline> Find(IHotlineDirectory directory, string topic) =>
        _numbers.Value.TryGetValue(topic, out var numbers)
            ? [.. numbers.Select(number => Line(directory, number)).OfType<Hotline>()]
            : directory.Find(topic);

    private static Hotline? Line(IHotlineDirectory directory, string number) =>
        directory.All.FirstOrDefault(line => line.Number == number);
}
