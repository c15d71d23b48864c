using iHanoi.Civic.Text;

namespace iHanoi.Civic.Knowledge.Publishing;

/// <summary>Why an act on a version was not done. Nothing was changed.</summary>
public enum PublishingRefusal
{
    NotFound,
    OwnDraft,
    NotWaiting,
    NotReviewed,
    NeverPublished,
    AlreadySo,
    ReasonMissing,
    GateBlocks,
    FollowsItsReport,

    /// <summary>Not now: the index of the version is still being made.</summary>
    Preparing,
}

public static class PublishingRefusals
{
    public static readonly StatusTable<PublishingRefusal> Table = new(
        new(
            PublishingRefusal.NotFound,
            "version-not-found",
            "Không có văn bản hoặc bản này.",
            "There is no such document or version.",
            Tone.Warning
        ),
        new(
            PublishingRefusal.OwnDraft,
            "own-draft",
            "Bạn là người gửi bản này, nên xin nhờ một đồng nghiệp khác duyệt: bốn mắt vẫn hơn hai.",
            "You sent this version in, so please ask a colleague to review it: four eyes see more than two.",
            Tone.Warning
        ),
        new(
            PublishingRefusal.NotWaiting,
            "not-waiting",
            "Bản này đã có người xem xét rồi.",
            "Somebody has already decided about this version.",
            Tone.Warning
        ),
        new(
            PublishingRefusal.NotReviewed,
            "not-reviewed",
            "Bản này chưa được người thứ hai duyệt.",
            "A second person has not approved this version yet.",
            Tone.Warning
        ),
        new(
            PublishingRefusal.NeverPublished,
            "never-published",
            "Bản này chưa từng được đưa vào trả lời, nên không quay về được.",
            "This version was never published, so there is no going back to it.",
            Tone.Warning
        ),
        new(
            PublishingRefusal.AlreadySo,
            "already-so",
            "Văn bản đã ở trạng thái này rồi.",
            "The document already stands so.",
            Tone.Info
        ),
        new(
            PublishingRefusal.ReasonMissing,
            "reason-missing",
            "Xin ghi rõ lý do.",
            "Please say why.",
            Tone.Warning
        ),
        new(
            PublishingRefusal.GateBlocks,
            "gate-blocks",
            "Kiểm tra trước khi đưa vào trả lời không đạt.",
            "The publishing gate was not passed.",
            Tone.Danger
        ),
        new(
            PublishingRefusal.FollowsItsReport,
            "follows-its-report",
            "Trường hợp này theo phản ánh của nó: muốn đổi, hãy mở phản ánh ở bàn xử lý.",
            "This case follows its report: to change it, open the report at the desk.",
            Tone.Warning
        ),
        new(
            PublishingRefusal.Preparing,
            "candidate-preparing",
            "Chỉ mục của bản chờ đang được chuẩn bị, xin chờ giây lát.",
            "The index of the waiting version is being prepared: one moment, please.",
            Tone.Info
        )
    );
}
