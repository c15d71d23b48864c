using iHanoi.Api.Features.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Api.Tests.Features.Reports;

public sealed class StruckTextTests
{
    [Theory]
    [InlineData("Gọi 0912345678 nhé", "0912345678")]
    [InlineData("0912345678", "0912345678")]
    [InlineData("Thư về lan@example.org hoặc gọi 0912345678", "lan@example.org", "0912345678")]
    public void What_the_mask_struck_is_shown_struck(string typed, params string[] struck)
    {
        var pieces = StruckText.Pieces(typed, PersonalDataMask.Mask(typed).Text).ToList();

        pieces.Where(piece => piece.Struck).Select(piece => piece.Text).ShouldBe(struck);
        string.Concat(pieces.Select(piece => piece.Text)).ShouldBe(typed);
    }

    [Fact]
    public void A_text_without_personal_data_is_one_piece()
    {
        StruckText.Pieces("Đèn đường hỏng", "Đèn đường hỏng").ShouldBe([("Đèn đường hỏng", false)]);
    }
}
