using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Assistant.Tests.Support;

/// <summary>The cases beside the documents: one for everyone, one for staff, one that speaks of a fee.</summary>
internal static class PastCases
{
    public static readonly PastCase Lamp = new()
    {
        Number = new ReportNumber("HN-261005-7K3M9Q"),
        Category = Category.StreetLight,
        Ward = new Bilingual("Phường Nghĩa Đô", "Nghia Do Ward"),
        Agency = "Ủy ban nhân dân phường Nghĩa Đô",
        Told = "Đèn đường ngõ 20 Hồ Tùng Mậu tắt ba đêm nay.",
        Answer = "Ngày 07/10/2026 tổ điện đã thay hai bóng đèn ở ngõ 20 và kiểm tra cả tuyến.",
        Filed = new DateOnly(2026, 10, 5),
        Answered = new DateOnly(2026, 10, 8),
        Audience = Audience.Public,
        Language = Language.Vietnamese,
    };

    public static readonly PastCase ForStaff = Lamp with
    {
        Number = new ReportNumber("HN-261006-7K3M9Q"),
        Told = "Đèn đường ngõ 20 Hồ Tùng Mậu tắt cả tuần",
        Answer = "Nội bộ: ngày 08/10/2026 đã nhắc nhà thầu lần ba.",
        Audience = Audience.Staff,
    };

    public static readonly PastCase OfAFee = Lamp with
    {
        Number = new ReportNumber("HN-261007-7K3M9Q"),
        Category = Category.AdminProcedure,
        Told = "Lệ phí đăng ký tạm trú bao nhiêu, tôi bị thu 99.000 đồng",
        Answer =
            "Lệ phí đăng ký tạm trú hôm đó thu 99.000 đồng là sai, đã trả lại ngày 08/10/2026.",
    };

    public static readonly PastCase Sample = Lamp with
    {
        Number = new ReportNumber("HN-261002-7K3M9Q"),
        Category = Category.FloodingDrainage,
        Told = "Ngõ 68 Triều Khúc cứ mưa là ngập đến đầu gối, nước rút chậm.",
        Answer = "Ngày 07/10/2026 công ty thoát nước đã nạo vét hai hố ga đầu ngõ.",
        IsSample = true,
    };
}
