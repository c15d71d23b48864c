namespace iHanoi.Civic.Tests.Text;

/// <summary>Names, pages and homes as people write them in reports, each between ⟦ ⟧; and names that are nobody's own.</summary>
internal static class MaskPersons
{
    public static readonly string[] Names =
    [
        "Người phản ánh: ⟦Lê Thị Bích Ngọc⟧. Đèn hỏng ở phố Lê Duẩn.",
        "Tôi là ⟦Trần Quang Hải⟧, tổ 7, báo cây đổ đường Trần Phú",
        "em tên là ⟦nguyễn văn tú⟧, em hỏi thủ tục",
        "toi ten la ⟦pham thi hoa⟧, ho so tre 3 ngay",
        "Họ và tên: ⟦Đào Minh Châu⟧; nội dung: cống tắc",
        "My name is ⟦Anna Keller⟧ and the light is out",
        "I'm ⟦Tom Baker⟧, from flat 4",
        "ông ⟦Phạm Văn Dũng⟧ đổ rác ra phố Phạm Văn Đồng",
        "Xin cảm ơn. ⟦Vũ Thị Thanh⟧",
        "chị ⟦Hoa⟧ nhà số 9 nuôi gà",
    ];

    public static readonly string[] Pages =
    [
        "clip ở ⟦facebook.com/minh.le.8812⟧ nhé",
        "nhắn ⟦https://zalo.me/g/abcxyz12⟧",
        "⟦zalo.me/0912345678⟧",
        "telegram ⟦@ban_phao_2⟧ rao pháo",
        "skype ⟦live:anhtu.le⟧",
    ];

    public static readonly string[] Nobodys =
    [
        "phố Bà Triệu, đường Trần Hưng Đạo, cầu Vĩnh Tuy",
        "trường Nguyễn Du, vườn hoa Lý Thái Tổ, bệnh viện Bạch Mai",
        "Tôi là người dân tổ 5, em là sinh viên, quê tôi là Hà Nam",
        "con tôi sinh ngày 3/10/2020 vào lớp mấy",
        "trang facebook.com/ubndphuonglang đăng lịch tiêm",
        "I am a foreign resident. I'm very angry.",
        "Ông chủ tịch phường, bà bí thư, anh công an khu vực",
        "Trung tâm phục vụ hành chính công, điện thoại 024 3825 3536",
        "024.3733.8820 có phải của Sở Y tế không",
        "mã thông báo DL-20261103-00871",
        "từ 03/9-5/10/2026, 05.09.2025 08.30",
        "đếm một hai ba bốn năm sáu bảy tám chín",
    ];
}
