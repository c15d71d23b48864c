using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class CasedPairsTests
{
    private static readonly string[] Told =
    [
        "Ổ gà trên đường qua cầu Diễn to lắm",
        "Kẹt xe từ cầu Diễn về bến xe",
        "Rác ở chân cầu Diễn chưa ai dọn",
        "Tủ cáp đổ ra đường, cầu điện lực sửa cho Nhổn",
    ];

    private static readonly NameLexicon Names = NameLexicon.Of(CasedPairs.Of(Told));

    [Fact]
    public void A_name_is_known_without_capitals_and_marks() =>
        Where("ket xe o cau dien").ShouldBe(["dien"]);

    [Fact]
    public void The_same_word_beside_another_is_none() => Where("ca ngo mat dien").ShouldBeEmpty();

    [Fact]
    public void Who_writes_capitals_is_believed_about_the_words_without() =>
        Where("nhờ cầu dien cho phố Láng").ShouldBe(["lang"]);

    [Theory]
    [InlineData("toàn chữ thường thì không biết được")]
    [InlineData("CỨU VỚI CHÁY RỒI")]
    [InlineData("Chỉ có đầu câu viết hoa")]
    public void A_text_without_capitals_inside_or_all_in_them_teaches_nothing(string text) =>
        CasedPairs.Read(text).ShouldBeEmpty();

    [Fact]
    public void What_is_seen_twice_is_no_name_yet() => CasedPairs.Of(Told[..2]).ShouldBeEmpty();

    private static HashSet<string> Where(string text) =>
        ComparedText.Read(text, addresses: null, Names).Where;
}
