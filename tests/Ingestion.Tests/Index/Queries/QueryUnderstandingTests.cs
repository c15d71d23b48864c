using iHanoi.Ingestion.Index.Queries;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Index.Queries;

public sealed class QueryUnderstandingTests
{
    private readonly QueryUnderstanding _understanding = new(
        LanguageTables.Load(Repository.Folders()),
        new RetrievalOptions()
    );

    [Theory]
    [InlineData("làm lại cccd", "căn cước công dân")]
    [InlineData("sang tên sổ đỏ", "giấy chứng nhận quyền sử dụng đất")]
    [InlineData("sang ten so do", "giấy chứng nhận quyền sử dụng đất")]
    [InlineData("nộp BHXH", "bảo hiểm xã hội")]
    public void Everyday_words_bring_the_official_ones(string question, string official) =>
        Lines(question).ShouldContain(line => line.Contains(official, StringComparison.Ordinal));

    [Fact]
    public void Abbreviations_are_written_out_for_the_encoder() =>
        _understanding
            .Understand("Đk hộ kd, nộp BHXH?", _ => true)
            .Text.ShouldBe("đăng ký hộ kinh doanh, nộp bảo hiểm xã hội?");

    [Fact]
    public void A_marked_word_is_not_taken_for_another_one() =>
        Lines("số đo ngôi nhà").ShouldNotContain("giấy chứng nhận quyền sử dụng đất");

    [Fact]
    public void Fillers_weigh_less_than_the_need()
    {
        var own = _understanding.Understand("cho tôi hỏi hộ chiếu", _ => true).Lines[0].Words;

        own.Single(word => word.Syllable == "tôi").Weight.ShouldBeLessThan(1);
        own.Single(word => word.Syllable == "chiếu").Weight.ShouldBe(1);
    }

    [Theory]
    [InlineData("hoojp chieesu", "hoojp", "hop")]
    [InlineData("đăng kyt tạm trú", "kyt", "ky")]
    [InlineData("khai sihn", "sihn", "sinh")]
    public void A_slip_of_the_keyboard_is_repaired_to_a_known_syllable(
        string question,
        string typed,
        string meant
    )
    {
        string[] known = ["hop", "chieu", "dang", "ky", "tam", "tru", "khai", "sinh"];

        SpellingRepair.Repair(typed, known.Contains).ShouldBe(meant);
        _understanding
            .Understand(question, known.Contains)
            .Lines.SelectMany(line => line.Words)
            .ShouldContain(word => word.Syllable == meant);
    }

    [Theory]
    [InlineData("theo 154/2024/NĐ-CP thì sao", new[] { "154/2024/nd-cp", "154/2024" })]
    [InlineData("mã 1.001193", new[] { "1.001193" })]
    [InlineData("Quyết định 1207/QĐ-UBND", new[] { "1207/qd-ubnd" })]
    [InlineData("ngày 12/5 lúc 8h", new string[0])]
    public void Document_numbers_are_picked_out_whole(string text, string[] codes) =>
        DocumentCodes.In(text).ShouldBe(codes);

    private IEnumerable<string> Lines(string question) =>
        _understanding
            .Understand(question, _ => true)
            .Lines.Select(line => string.Join(' ', line.Words.Select(word => word.Syllable)));
}
