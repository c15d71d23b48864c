using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using iHanoi.Civic.Platform;

namespace iHanoi.Assistant.Prompts;

/// <summary>A prompt file: front matter and text. The hash goes into the stamp of every answer.</summary>
internal sealed record Prompt(
    string Id,
    string Version,
    IReadOnlyDictionary<string, string> FrontMatter,
    string Text,
    string Hash
);

/// <summary>Loads prompts/&lt;area&gt;/&lt;name&gt;.prompt.md by id, once.</summary>
internal sealed class PromptCatalogue(ProductFolders folders)
{
    public const string Suffix = ".prompt.md";

    private readonly ConcurrentDictionary<string, Prompt> _prompts = new(StringComparer.Ordinal);

    public IEnumerable<string> Ids =>
        Directory
            .EnumerateFiles(folders.Prompts, "*" + Suffix, SearchOption.AllDirectories)
            .Select(path =>
                Path.GetRelativePath(folders.Prompts, path)[..^Suffix.Length].Replace('\\', '/')
            )
            .Order(StringComparer.Ordinal);

    public Prompt Find(string id) => _prompts.GetOrAdd(id, Read);

    private Prompt Read(string id)
    {
        var file = File.ReadAllText(Path.Combine(folders.Prompts, id + Suffix))
            .ReplaceLineEndings("\n");
        var parts = file.Split("---\n", 3);

        if (parts is not ["", var head, var text])
        {
            throw new FormatException($"Prompt '{id}' has no front matter.");
        }

        var facts = head.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(
                pair => pair[0].Trim(),
                pair => pair.Length > 1 ? pair[1].Trim() : "",
                StringComparer.Ordinal
            );
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)));

        return new Prompt(facts["id"], facts["version"], facts, text.Trim(), hash);
    }
}
