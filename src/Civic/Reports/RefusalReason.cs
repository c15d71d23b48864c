using iHanoi.Civic.Text;

namespace iHanoi.Civic.Reports;

/// <summary>The closed list of reasons. A model may suggest one; a person refuses, naming the right door.</summary>
public enum RefusalReason
{
    IsComplaint,
    IsDenunciation,
    StateSecret,
    NoPlaceOrTime,
    NotOwnPhoto,
    NotThisCity,
    AlreadyAnswered,
    Abusive,
    Unclear,
}

public static class RefusalReasons
{
    public static readonly StatusTable<RefusalReason> Table = new(
        new(
            RefusalReason.IsComplaint,
            "is-complaint",
            "Là khiếu nại, có thủ tục riêng",
            "A complaint: it has its own procedure"
        ),
        new(
            RefusalReason.IsDenunciation,
            "is-denunciation",
            "Là tố cáo, có thủ tục riêng",
            "A denunciation: it has its own procedure"
        ),
        new(
            RefusalReason.StateSecret,
            "state-secret",
            "Thuộc phạm vi bí mật nhà nước",
            "Covered by state secrecy"
        ),
        new(
            RefusalReason.NoPlaceOrTime,
            "no-place-or-time",
            "Không có địa điểm hoặc thời gian cụ thể",
            "No clear place or time"
        ),
        new(
            RefusalReason.NotOwnPhoto,
            "not-own-photo",
            "Ảnh, video không do người gửi chụp hoặc đã chỉnh sửa",
            "Photo not taken by the sender, or edited"
        ),
        new(RefusalReason.NotThisCity, "not-this-city", "Ngoài địa bàn Hà Nội", "Outside Hanoi"),
        new(
            RefusalReason.AlreadyAnswered,
            "already-answered",
            "Đã trả lời, không có tình tiết mới",
            "Already answered, nothing new"
        ),
        new(
            RefusalReason.Abusive,
            "abusive",
            "Nội dung xúc phạm, không có sự việc",
            "Abusive, names no matter"
        ),
        new(
            RefusalReason.Unclear,
            "unclear",
            "Không rõ nội dung sau khi đã hỏi lại",
            "Still unclear after asking"
        )
    );
}
