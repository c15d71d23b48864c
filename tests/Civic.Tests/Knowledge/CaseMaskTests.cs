using iHanoi.Civic.Knowledge.Cases;

namespace iHanoi.Civic.Tests.Knowledge;

public sealed class CaseMaskTests
{
    [Theory]
    [InlineData("Cống trước số nhà 12B ngõ 34 bị tắc", "12B")]
    [InlineData("cong truoc so nha 12 bi tac", "12")]
    [InlineData("Rác đổ trước số 36 Hoàng Cầu", "36")]
    [InlineData("Rác đổ ở 5/12 phố Huế", "5/12")]
    [InlineData("Nhà tôi ở ngõ 12/5/3 Láng", "5/3")]
    [InlineData("Thang máy ở căn hộ 1205 kêu to, phòng 302 cũng nghe", "1205")]
    [InlineData("Thang máy ở căn hộ 1205 kêu to, phòng 302 cũng nghe", "302")]
    [InlineData("Ở tọa độ 21.0285, 105.8542 có ổ gà", "105.8542")]
    [InlineData("Xem ảnh https://maps.app.goo.gl/abc123 nhé", "abc123")]
    [InlineData("Gọi 0912 345 678 cho tôi", "345")]
    [InlineData("Ông Nguyễn Văn Hùng lấn vỉa hè", "Hùng")]
    [InlineData("Tổ đã làm việc với bà Trần Thị Hoa ngày 5/10", "Hoa")]
    [InlineData("Chuyên viên Lê Quốc Tuấn đã kiểm tra", "Tuấn")]
    [InlineData("Phạm Thị Lan đã xác nhận", "Lan")]
    [InlineData("The drain at house number 12 is blocked", "12")]
    public void What_leads_to_one_door_or_one_person_is_struck(string text, string struck) =>
        CaseMask.Of(text).ShouldNotContain(struck);

    [Theory]
    [InlineData("Ngõ 34 Láng tối om, ba đêm không có đèn")]
    [InlineData("Ngày 07/10/2026 tổ điện đã thay 2 bóng đèn, hết 3 giờ")]
    [InlineData("Phố Bà Triệu và đường Lê Văn Lương ngập 20 cm")]
    [InlineData("Xe buýt số 09 chạy sai giờ, gọi 1022 không ai nghe")]
    [InlineData("Đã nạo vét 120 m cống tại phường Láng, hoàn thành ngày 12/10")]
    [InlineData("Phòng Kinh tế phường đã lập biên bản")]
    public void What_leads_to_nobody_is_left(string text) => CaseMask.Of(text).ShouldBe(text);

    [Fact]
    public void Striking_twice_strikes_nothing_more()
    {
        var once = CaseMask.Of("Ông Nguyễn Văn Hùng ở số nhà 12 ngõ 34/5 Láng, gọi 0912345678.");

        CaseMask.Of(once).ShouldBe(once);
    }

    [Fact]
    public void A_huge_text_is_struck_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Repeat("ngõ 12/5 ông A 1/1/1 số ", 5_000));

        CaseMask.Of(text).ShouldNotContain("12/5");
    }
}
