using iHanoi.Classifier.Training.Dangers;
using iHanoi.Testing;

namespace iHanoi.Classifier.Tests.Training.Dangers;

public sealed class DangerTextsTests : IDisposable
{
    private readonly string _training = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void A_text_is_learnt_as_written_and_where_it_has_marks_without_them() =>
        Read("Bé tím môi rồi", "be tim moi roi", "the kettle in room nine is purple")
            .Count.ShouldBe(4);

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

    public void Dispose() => Directory.Delete(_training, recursive: true);

    private IReadOnlyList<DangerText> Read(params string[] texts)
    {
        var dangers = Path.Combine(_training, "dangers");
        Directory.CreateDirectory(dangers);
        Directory.CreateDirectory(Path.Combine(_training, "reports"));
        Directory.CreateDirectory(Path.Combine(_training, "intents"));
        CopyPhrases();
        File.WriteAllLines(
            Path.Combine(dangers, "some.jsonl"),
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

    private void CopyPhrases()
    {
        var phrases = Path.Combine(_training, "phrases");
        Directory.CreateDirectory(phrases);

        foreach (
            var file in Directory.GetFiles(Path.Combine(Repository.Folders().Training, "phrases"))
        )
        {
            File.Copy(file, Path.Combine(phrases, Path.GetFileName(file)));
        }
    }
}
