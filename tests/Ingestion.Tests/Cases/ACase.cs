using iHanoi.Civic.Knowledge;
using iHanoi.Civic.Knowledge.Cases;
using iHanoi.Civic.Reports;
using iHanoi.Civic.Text;

namespace iHanoi.Ingestion.Tests.Cases;

/// <summary>A valid past case; a test says only how its own differs.</summary>
internal static class ACase
{
    public static readonly PastCase OfALamp = new()
    {
        Number = new ReportNumber("HN-261005-7K3M9Q"),
        Category = Category.StreetLight,
        Ward = new Bilingual("Phường Láng", "Lang Ward"),
        Agency = "Ủy ban nhân dân phường Láng",
        Told = "Đèn đường trước trường tiểu học hỏng ba đêm nay, trẻ con đi học về rất tối.",
        Answer = "Ngày 07/10/2026 tổ điện đã thay hai bóng đèn và kiểm tra cả tuyến.",
        Filed = new DateOnly(2026, 10, 5),
        Answered = new DateOnly(2026, 10, 8),
        Audience = Audience.Public,
        Language = Language.Vietnamese,
    };

    public static PastCase Numbered(this PastCase past, string number) =>
        past with
        {
            Number = new ReportNumber(number),
        };

    public static PassageQuery Asked(Audience reader, string text = "den duong hong toi qua") =>
        new(text, 10, Room.Today) { Kind = DocumentKinds.Case, Audience = reader };
}
