using iHanoi.Civic.Knowledge.Gaps;

namespace iHanoi.Ingestion.Tests.Gaps;

public sealed class QuestionGroupingTests : IDisposable
{
    private readonly Room _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public async Task Questions_of_one_meaning_are_one_group_and_others_stay_apart()
    {
        AskedQuestion[] asked =
        [
            Asked("Xin giấy phép nuôi voi trong nhà thế nào?"),
            Asked("Lịch cắt điện phường Láng tuần này ra sao?"),
            Asked("Xin giấy phép nuôi voi trong nhà ra sao?"),
            Asked("Muốn xin giấy phép nuôi voi trong nhà thì làm thế nào?"),
        ];

        var groups = await GroupAsync(asked);

        groups.Count.ShouldBe(2);
        groups[0].Members.ShouldBe([asked[0].Id, asked[2].Id, asked[3].Id]);
        groups[0].Members.ShouldContain(groups[0].Typical);
    }

    [Fact]
    public async Task Every_question_is_in_exactly_one_group()
    {
        AskedQuestion[] asked = [Asked(""), Asked("?"), Asked("Bể bơi nào mở cửa mùa đông?")];

        (await GroupAsync(asked))
            .SelectMany(group => group.Members)
            .ShouldBe(asked.Select(question => question.Id), ignoreOrder: true);
        (await GroupAsync([])).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<QuestionGroup>> GroupAsync(IReadOnlyList<AskedQuestion> asked) =>
        _room.Get<IQuestionGrouping>().GroupAsync(asked, TestContext.Current.CancellationToken);

    private static AskedQuestion Asked(string text) => new(Guid.NewGuid(), text);
}
