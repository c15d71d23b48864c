namespace iHanoi.Architecture.Tests;

/// <summary>A prompt is a file with a version, a judge and a reason.</summary>
public sealed class PromptFileTests
{
    private static readonly string[] Required = ["id", "version", "inputs", "evaluated_by", "why"];

    private static IEnumerable<string> Files => House.In("prompts", ".prompt.md");

    [Fact]
    public void Every_prompt_says_what_it_is_who_judges_it_and_why()
    {
        var faults =
            from path in Files
            let matter = FrontMatter(path)
            from key in Required
            where matter.GetValueOrDefault(key) is null or "" or "[]"
            where key is not "inputs" || !matter.ContainsKey("inputs")
            select $"{path}: {key}";

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void A_prompt_is_called_by_its_path()
    {
        var faults =
            from path in Files
            let id = FrontMatter(path).GetValueOrDefault("id")
            where path != $"prompts/{id}.prompt.md"
            select $"{path}: {id}";

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void No_two_prompts_share_an_id() =>
        Files
            .GroupBy(path => FrontMatter(path).GetValueOrDefault("id", path))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();

    [Fact]
    public void A_version_is_a_whole_number() =>
        Files
            .Where(path => !int.TryParse(FrontMatter(path).GetValueOrDefault("version"), out _))
            .ShouldBeEmpty();

    private static Dictionary<string, string> FrontMatter(string path) =>
        House
            .Read(path)
            .Split('\n')
            .Skip(1)
            .TakeWhile(line => line.TrimEnd() is not "---")
            .Select(line => line.Split(':', 2))
            .Where(pair => pair.Length is 2)
            .DistinctBy(pair => pair[0].Trim())
            .ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);
}
