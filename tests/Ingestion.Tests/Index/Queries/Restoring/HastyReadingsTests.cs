using iHanoi.Civic.Text;
using iHanoi.Ingestion.Index.Queries;
using iHanoi.Ingestion.Index.Queries.Restoring;
using iHanoi.Testing;

namespace iHanoi.Ingestion.Tests.Index.Queries.Restoring;

public sealed class HastyReadingsTests
{
    private static readonly SpellingRestoration Restoration = new(
        SyllableModel.Load(SpellingFolder.Of(Repository.Folders())),
        LanguageTables.Load(Repository.Folders())
    );

    [Theory]
    [InlineData("đăng ký tạm trú cho ngừoi thuê nhà", "đăng ký tạm trú cho người thuê nhà")]
    [InlineData("thủ tục cấp hộ chieus mất bao lâu", "thủ tục cấp hộ chiếu mất bao lâu")]
    [InlineData("gấy các nhận tình trạng hôn nhân", "giấy xác nhận tình trạng hôn nhân")]
    [InlineData("làm thẻ căăn cước cho bé", "làm thẻ căn cước cho bé")]
    public void A_slip_is_read_as_its_neighbours_say(string typed, string meant) =>
        Read(typed, isQuestion: true).ShouldBe(meant);

    [Theory]
    [InlineData("làm jấy khai sinh", "làm giấy khai sinh")]
    [InlineData("có fải đóng phí", "có phải đóng phí")]
    [InlineData("đăng ký kết hôn zới người nước ngoài", "đăng ký kết hôn với người nước ngoài")]
    public void Spelling_of_the_young_is_resolved(string typed, string meant) =>
        Read(typed, isQuestion: true).ShouldBe(meant);

    [Theory]
    [InlineData("đăng ký kết hôn ở phường nào")]
    [InlineData("phí gửi xe ô tô ở bãi ngầm là bao nhiêu")]
    [InlineData("con tôi ho cả đêm, khám ở đâu")]
    public void What_stands_well_stays(string typed) =>
        Read(typed, isQuestion: true).ShouldBe(string.Join(' ', VietnameseText.Syllables(typed)));

    [Fact]
    public void A_report_is_read_as_its_classifier_learnt() =>
        Read("gấy các nhận tình trạng hôn nhân", isQuestion: false)
            .ShouldContain("các nhận tình trạng hôn nhân");

    private static string Read(string typed, bool isQuestion)
    {
        var syllables = VietnameseText.Syllables(typed);
        var restored = Restoration.Restore(
            syllables,
            new Typing(TextRestoration.WritesMarks(syllables), _ => false)
            {
                IsQuestion = isQuestion,
            }
        );

        return string.Join(' ', restored.Words.Select(word => word.Syllable));
    }
}
