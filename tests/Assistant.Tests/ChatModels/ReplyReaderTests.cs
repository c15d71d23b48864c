using iHanoi.Assistant.ChatModels;
using iHanoi.Civic.Answering;

namespace iHanoi.Assistant.Tests.ChatModels;

public sealed class ReplyReaderTests
{
    private const string Reply =
        "@status answered\n@next Nộp ở đâu?\nLệ phí là 200.000 đồng [1][2] Thời hạn 8 ngày [1]\nHết.";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(500)]
    public void Sentences_are_the_same_however_the_reply_is_cut(int length)
    {
        var reader = new ReplyReader();

        foreach (var piece in Reply.Chunk(length))
        {
            reader.Add(new string(piece));
        }

        reader.End();

        Take(reader).ShouldBe(["Lệ phí là 200.000 đồng [1][2]", "Thời hạn 8 ngày [1]", "Hết."]);
        reader.Status.ShouldBe(AnswerStatus.Answered);
        reader.Next.ShouldBe(["Nộp ở đâu?"]);
    }

    [Fact]
    public void A_sentence_is_whole_as_soon_as_the_next_one_begins()
    {
        var reader = new ReplyReader();
        reader.Add("@status answered\nLệ phí là 200.000 đồng [1] Thời");

        Take(reader).ShouldBe(["Lệ phí là 200.000 đồng [1]"]);
    }

    private static List<string> Take(ReplyReader reader)
    {
        var taken = new List<string>();

        while (reader.TryTake(out var sentence))
        {
            taken.Add(sentence);
        }

        return taken;
    }
}
