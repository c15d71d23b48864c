using System.Text.Json;
using iHanoi.Civic.Platform;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Prompts;

/// <summary>
/// Set phrases of the documents in English (prompts/embedded/glossary.json). A line that it covers is said in
/// English with the Vietnamese beside it; any other is given as the source has it.
/// </summary>
internal sealed class Glossary(ProductFolders folders, Phrases phrases)
{
    private readonly Lazy<IReadOnlyList<(string Vi, string En)>> _terms = new(() =>
        [
            .. (
                JsonSerializer.Deserialize(
                    File.ReadAllText(Path.Combine(folders.Prompts, "embedded", "glossary.json")),
                    PromptJson.Default.DictionaryStringString
                ) ?? []
            )
                .OrderByDescending(term => term.Key.Length)
                .Select(term => (term.Key, term.Value)),
        ]
    );

    public string InEnglish(string line)
    {
        if (!VietnameseText.HasMarks(line))
        {
            return line;
        }

        var english = _terms.Value.Aggregate(
            line,
            (text, term) => text.Replace(term.Vi, term.En, StringComparison.OrdinalIgnoreCase)
        );

        return VietnameseText.HasMarks(english)
            ? phrases.Say(Language.English, "quoted", ("quote", line))
            : phrases.Say(
                Language.English,
                "translated",
                ("english", english.Trim()),
                ("quote", line)
            );
    }
}
