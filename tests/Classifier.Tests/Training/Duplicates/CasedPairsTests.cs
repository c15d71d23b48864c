using iHanoi.Classifier.Duplicates;
using iHanoi.Classifier.Training.Duplicates;

namespace iHanoi.Classifier.Tests.Training.Duplicates;

public sealed class CasedPairsTests
{
    private static readonly NameLexicon Names = NameLexicon.Of(
        CasedPairs.Of([
            "Ổ gà trên đường qua cầu Tó to lắm",
            "Đèn tắt hết chỗ qua cầu Tó rồi",
            "Ổ gà trên cầu to lắm",
            "Rác ven Hồ Tây bốc mùi cả tuần nay",
            "Cá chết ở Hồ Tây chưa ai vớt",
        ])
    );

    [Theory]
    [InlineData("o ga qua cau to")]
    [InlineData("rac ho tay chua don")]
    public void A_name_is_known_without_capitals_and_marks(string text) =>
        ComparedText.Read(text, addresses: null, Names).Where.ShouldNotBeEmpty();

    [Theory]
    [InlineData("nap cong to qua")]
    [InlineData("ca chet chua ai vot")]
    public void A_word_that_only_sounds_like_one_is_not(string text) =>
        ComparedText.Read(text, addresses: null, Names).Where.ShouldBeEmpty();

    [Theory]
    [InlineData("toàn chữ thường thì không biết được")]
    [InlineData("CỨU VỚI CHÁY RỒI")]
    [InlineData("Chỉ có đầu câu viết hoa")]
    public void A_text_without_capitals_inside_or_all_in_them_teaches_nothing(string text) =>
        CasedPairs.Read(text).ShouldBeEmpty();

    [Fact]
    public void What_is_seen_once_is_no_name() =>
        CasedPairs.Of(["Ổ gà trên đường qua cầu Tó to lắm"]).ShouldBeEmpty();
}
