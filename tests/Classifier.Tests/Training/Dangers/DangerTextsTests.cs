using iHanoi.Classifier.Training.Dangers;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training.Dangers;

public sealed class DangerTextsTests
{
    private readonly string _training = Scratch.Folder("ihanoi-dangers-");

    [Fact]
    public void Every_text_is_learnt_as_written_and_every_second_that_has_marks_without_them()
    {
        const int texts = 40;

        Read([.. Enumerable.Repeat("Bé tím môi rồi", texts)])
            .Count.ShouldBeInRange(texts * 5 / 4, texts * 7 / 4);
        Read([.. Enumerable.Repeat("be tim moi roi", texts)]).Count.ShouldBe(texts);
    }

    [Fact]
    public void A_text_that_judges_is_not_learnt_from()
    {
        var judged = File.ReadLines(
                Path.Combine(Repository.Root, "eval", "datasets", "emergency", "dev.in.jsonl")
            )
            .Select(line => (string)System.Text.Json.Nodes.JsonNode.Parse(line)!["text"]!)
            .First(text => text.Length > 40);

        Read(judged).ShouldBeEmpty();
    }

    private IReadOnlyList<DangerText> Read(params string[] texts)
    {
        SmallTraining.Create(_training);

        foreach (var other in Directory.GetFiles(_training, "*.jsonl", SearchOption.AllDirectories))
        {
            File.Delete(other);
        }

        File.WriteAllLines(
            Path.Combine(_training, "dangers", "some.jsonl"),
            texts.Select(
                (text, i) =>
                    $$"""{"id":"x-{{i}}","text":"{{text}}","lang":"vi","emergency":true,"family":"x-{{i}}"}"""
            )
        );

        return DangerTexts.Read(
            Repository.Folders() with
            {
                Training = _training,
            },
            spelling: null,
            seed: 1,
            TestContext.Current.CancellationToken
        );
    }
}
