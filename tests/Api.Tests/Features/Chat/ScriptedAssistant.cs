using System.Runtime.CompilerServices;
using iHanoi.Civic.Answering;
using iHanoi.Civic.Provenance;

namespace iHanoi.Api.Tests.Features.Chat;

/// <summary>Says what the test wrote down for it, and remembers what it was asked.</summary>
public sealed class ScriptedAssistant : IAssistant
{
    private static readonly AnswerTrace Trace = new(
        new AiStamp("scripted", "1", DateTimeOffset.UnixEpoch),
        "index-1",
        [("answer", TimeSpan.FromMilliseconds(3))],
        [("1.001193@1#2", 0.9)]
    );

    public List<Question> Asked { get; } = [];

    /// <summary>Set: the answer waits here after its first sentence, until the caller leaves.</summary>
    public bool WaitsForever { get; set; }

    /// <summary>Nobody listens to the answer any more.</summary>
    public TaskCompletionSource Left { get; } = new();

    public Answer Answer { get; set; } = Saying("Nộp tại Ủy ban nhân dân phường [1].");

    public static Answer Saying(string text, AnswerStatus status = AnswerStatus.Answered) =>
        new(status, text, [Quote], [Call], ["Lệ phí bao nhiêu?"], [], [Source], Trace);

    public static Citation Quote { get; } =
        new(1, "bus_routes", "Tuyến 32", "Tuyến 32: Giáp Bát - Nhổn", null);

    public static ToolCall Call { get; } =
        new("bus_routes", new Dictionary<string, string?> { ["route"] = "32" });

    public static LiveSource Source { get; } =
        new("Trung tâm Giao thông", DateTimeOffset.UnixEpoch, Freshness.Sample, "© TRAMOC");

    public async IAsyncEnumerable<AnswerEvent> AskAsync(
        Question question,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        Asked.Add(question);

        try
        {
            yield return new AnswerEvent.Step("search", "Đang tìm trong văn bản");
            yield return new AnswerEvent.Sentence(Answer.Text, Answer.Citations);

            if (WaitsForever)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            }

            yield return new AnswerEvent.Done(Answer);
        }
        finally
        {
            Left.TrySetResult();
        }
    }
}
