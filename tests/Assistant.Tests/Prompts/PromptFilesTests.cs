using System.Text.Json;
using iHanoi.Assistant.Prompts;
using iHanoi.Civic.Text;
using iHanoi.Testing;

namespace iHanoi.Assistant.Tests.Prompts;

public sealed class PromptFilesTests
{
    [Fact]
    public void Every_prompt_says_what_it_is_and_what_judges_it()
    {
        var catalogue = new PromptCatalogue(Repository.Folders());

        catalogue.Ids.ShouldNotBeEmpty();

        foreach (var id in catalogue.Ids)
        {
            var prompt = catalogue.Find(id);
            prompt.Id.ShouldBe(id);
            prompt.Hash.Length.ShouldBe(64);
            prompt.FrontMatter.Keys.ShouldBe(
                ["id", "version", "inputs", "evaluated_by", "why"],
                ignoreOrder: true
            );
        }
    }

    [Fact]
    public void A_model_is_told_that_a_past_case_is_no_rule() =>
        new PromptCatalogue(Repository.Folders())
            .Find("answer/agent")
            .Text.ShouldContain("It is a past case, not a rule");

    [Fact]
    public void Every_phrase_exists_in_both_languages()
    {
        var phrases = new Phrases(Repository.Folders());

        phrases
            .Keys(Language.English)
            .ShouldBe(phrases.Keys(Language.Vietnamese), ignoreOrder: true);
    }

    [Fact]
    public void Cues_are_folded_or_they_could_never_match()
    {
        var file = Path.Combine(Repository.Root, "prompts", "embedded", "cues.json");
        var cues = JsonSerializer.Deserialize<Dictionary<string, string[]>>(
            File.ReadAllText(file)
        )!;

        cues.Where(cue =>
                !cue.Key.StartsWith("template.", StringComparison.Ordinal)
                && !cue.Key.Contains(".marked.", StringComparison.Ordinal)
            )
            .SelectMany(cue => cue.Value)
            .Where(phrase => CuedText.Of(phrase).Padded.Trim() != phrase)
            .ShouldBeEmpty();
    }
}
