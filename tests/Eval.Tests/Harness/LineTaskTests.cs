using System.Text.Json;
using iHanoi.Eval.Harness;
using iHanoi.Eval.Tasks;
using iHanoi.Testing;

namespace iHanoi.Eval.Tests.Harness;

public sealed class LineTaskTests
{
    private readonly Echo _task = new();

    [Fact]
    public async Task A_line_that_cannot_be_read_becomes_an_error_with_its_id()
    {
        var answer = await _task.AnswerLineAsync(
            """{"id":"7","text":5}""",
            TestContext.Current.CancellationToken
        );

        var row = JsonDocument.Parse(answer).RootElement;
        row.GetProperty("id").GetString().ShouldBe("7");
        row.TryGetProperty("error", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Unknown_fields_are_ignored_and_vietnamese_is_written_as_it_reads()
    {
        var answer = await _task.AnswerLineAsync(
            """{"id":"7","text":"Đường","more":1}""",
            TestContext.Current.CancellationToken
        );

        answer.ShouldBe("""{"id":"7","wards":["Đường"]}""");
    }

    [Fact]
    public async Task Answers_keep_the_order_of_the_lines()
    {
        var folder = Scratch.Folder("ihanoi-eval-");
        var input = Path.Combine(folder, "in.jsonl");
        await File.WriteAllLinesAsync(
            input,
            Enumerable.Range(0, 50).Select(i => $$"""{"id":"{{i}}","text":"t"}"""),
            TestContext.Current.CancellationToken
        );

        await LineRun.RunAsync(
            _task,
            input,
            Path.Combine(folder, "out.jsonl"),
            TestContext.Current.CancellationToken
        );

        File.ReadLines(Path.Combine(folder, "out.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString())
            .ShouldBe(Enumerable.Range(0, 50).Select(i => $"{i}"));
    }

    private sealed class Echo()
        : LineTask<TextIn, AddressOut>(JsonLines.Json.TextIn, JsonLines.Json.AddressOut)
    {
        public override Task<AddressOut> AnswerAsync(
            TextIn line,
            CancellationToken cancellationToken
        ) => Task.FromResult(new AddressOut(line.Id, [line.Text]));
    }
}
