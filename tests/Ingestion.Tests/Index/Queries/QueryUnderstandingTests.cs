using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Queries.Restoring;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Index.Queries;

public sealed class QueryUnderstandingTests
{
    private static readonly LanguageTables Tables = LanguageTables.Load(Repository.Folders());

    private static readonly SpellingRestoration Restoration = new(
        SyllableModel.Load(SpellingFolder.Of(Repository.Folders())),
        Tables
    );

    private readonly QueryUnderstanding _understanding = new(
        Tables,
        Restoration,
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
    public void A_mistyped_English_question_is_searched_and_encoded_as_meant()
    {
        var read = _understanding.Understand(
            "Lost my passprot, where to get a nwe one?",
            _ => false
        );

        read.Text.ShouldBe("Lost my passport, where to get a nwe one?");
        read.Official.ShouldContain("hộ chiếu");
        read.Lines.SelectMany(line => line.Words)
            .Select(word => word.Syllable)
            .ShouldContain("passprot", "what was typed is looked for too");
    }

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

        var withoutModel = new QueryUnderstanding(
            Tables,
            Restoration,
            new RetrievalOptions { RestoresSpelling = false }
        );

        SpellingRepair.Repair(typed, known.Contains).ShouldBe(meant);
        withoutModel
            .Understand(question, known.Contains)
            .Lines.SelectMany(line => line.Words)
            .ShouldContain(word => word.Syllable == meant);
    }

    [Theory]
    [InlineData("dang ky tam tru cho nguoi thue nha", "đăng ký tạm trú cho người thuê nhà")]
    [InlineData("ddawng kys keets hoon", "đăng ký kết hôn")]
    [InlineData("d9a8ng ky1 ke61t ho6n", "đăng ký kết hôn")]
    [InlineData("giâý tờ xe, hop đồng điên?", "giấy tờ xe, hợp đồng điện?")]
    [InlineData("cấpcăn cước ở phường nào", "cấp căn cước ở phường nào")]
    [InlineData("đính chính giấấy chúng nhận đất", "đính chính giấy chứng nhận đất")]
    [InlineData("đk kh ở đâu", "đăng ký kết hôn ở đâu")]
    public void A_question_reaches_the_encoder_as_it_was_meant(string typed, string meant) =>
        _understanding.Understand(typed, _ => false).Text.ShouldBe(meant);

    [Theory]
    [InlineData("mất máy, sợ kẻ gian dùng tài khoản")]
    [InlineData("sinh con xong có giấy chứng sinh, giờ làm gì?")]
    [InlineData("bằng lái hạng A1 hết hạn")]
    [InlineData("xe VinFast VF3 đăng ký ở đâu")]
    [InlineData("How do I register a marriage?")]
    [InlineData("dangkytamtruonlinetaihanoinhuthenaovaycacban")]
    public void A_question_typed_well_stays_as_it_is(string typed) =>
        _understanding.Understand(typed, _ => false).Text.ShouldBe(typed);

    [Theory]
    [InlineData("bằng lái hết hạn", "giấy phép lái xe")]
    [InlineData("bang lai het han", "giấy phép lái xe")]
    [InlineData("giấy phép lái xe hết hạn", "")]
    [InlineData("How do I register a marriage?", "đăng ký kết hôn")]
    [InlineData("Good morning", "")]
    public void What_people_call_otherwise_reaches_the_encoder_under_its_official_name_too(
        string typed,
        string official
    ) => _understanding.Understand(typed, _ => false).Official.ShouldBe(official);

    [Fact]
    public void English_words_that_only_ask_are_not_searched_as_Vietnamese_syllables() =>
        _understanding
            .Understand("How do I register the marriage?", _ => true)
            .Lines[0]
            .Words.Where(word => word.Weight > 0)
            .Select(word => word.Syllable)
            .ShouldBe(["register", "marriage"]);

    [Fact]
    public void A_search_may_ask_for_the_question_exactly_as_typed() =>
        _understanding
            .Understand("dang ky ket hon", _ => true, restores: false)
            .Text.ShouldBe("dang ky ket hon");

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
