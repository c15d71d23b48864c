using System.Text.Json;
using System.Text.RegularExpressions;
using iHanoi.Civic.Text;

namespace iHanoi.Architecture.Tests;

/// <summary>Files beside the code: where data came from, what judges what, nobody's machine in any of them.</summary>
public sealed partial class FilesTests
{
    private static readonly string[] TextExtensions =
    [
        ".cs",
        ".razor",
        ".css",
        ".js",
        ".md",
        ".json",
        ".jsonl",
        ".csv",
        ".tsv",
        ".csproj",
        ".props",
        ".resx",
        ".yml",
        ".txt",
        "/run",
        "/test",
        ".editorconfig",
    ];

    // Shorter texts ("xin chào") are everybody's, not one dataset's.
    private const int ShortestTellingText = 20;

    [Fact]
    public void Every_data_file_has_its_provenance_written_down() =>
        House
            .Files.Where(path => path.StartsWith("data/", StringComparison.Ordinal))
            .Where(path => Path.GetFileName(path) is not "README.md")
            .Where(path => !IsNamed(path))
            .ShouldBeEmpty();

    [Fact]
    public void What_judges_the_product_never_feeds_it()
    {
        var judged = Texts("eval/datasets")
            .Where(text => text.Length >= ShortestTellingText)
            .ToHashSet(StringComparer.Ordinal);
        judged.Count.ShouldBeGreaterThan(1000);

        Texts("data").Where(judged.Contains).Take(20).ShouldBeEmpty();
    }

    [Fact]
    public void Dev_and_test_share_no_question()
    {
        var shared =
            from task in Directory.GetDirectories(Path.Combine(House.Root, "eval", "datasets"))
            let name = Path.GetFileName(task)
            let dev = Texts($"eval/datasets/{name}", "dev.in.jsonl").ToHashSet()
            from text in Texts($"eval/datasets/{name}", "test.in.jsonl")
            where text.Length >= ShortestTellingText && dev.Contains(text)
            select $"{name}: {text}";

        shared.Take(20).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_knows_the_machine_it_was_written_on()
    {
        var places =
            from path in House.Files
            where TextExtensions.Any(("/" + path).EndsWith)
            from line in File.ReadLines(Path.Combine(House.Root, path))
            where MachinePath().IsMatch(line)
            select $"{path}: {line.Trim()[..Math.Min(120, line.Trim().Length)]}";

        places.Take(20).ShouldBeEmpty();
    }

    // Named in the README of one of the folders above it: by file name, or by folder where files are many of a kind.
    private static bool IsNamed(string path)
    {
        var name = Path.GetFileName(path);
        var parent = Path.GetFileName(Path.GetDirectoryName(path)!);
        var many =
            name.EndsWith(".md", StringComparison.Ordinal)
            || name.EndsWith(".jsonl", StringComparison.Ordinal);

        for (
            var folder = Path.GetDirectoryName(path);
            folder is { Length: > 0 };
            folder = Path.GetDirectoryName(folder)
        )
        {
            var readme = Path.Combine(House.Root, folder, "README.md");

            if (
                File.Exists(readme)
                && File.ReadAllText(readme) is var text
                && (
                    text.Contains(name, StringComparison.Ordinal)
                    || (many && text.Contains(parent + "/", StringComparison.Ordinal))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Texts(string folder, string ending = ".jsonl") =>
        House
            .In(folder, ending)
            .Where(path => !path.EndsWith(".gold.jsonl", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(Path.Combine(House.Root, path)))
            .Where(line => line.Length > 0)
            .SelectMany(TextsOf)
            .Select(VietnameseText.Fold);

    private static List<string> TextsOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        var texts = new List<string>();

        foreach (var name in new[] { "text", "a", "b" })
        {
            if (
                document.RootElement.TryGetProperty(name, out var value)
                && value.ValueKind is JsonValueKind.String
            )
            {
                texts.Add(value.GetString()!);
            }
        }

        return texts;
    }

    // Written in two halves, so that this file does not find itself.
    [GeneratedRegex(
        @"(^|[\s""'(`=])(/(work|root)" + @"/|/home/\w|[./]*shared" + @"/)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex MachinePath();
}
